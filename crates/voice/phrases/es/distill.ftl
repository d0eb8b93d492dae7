distill-tabs = Del texto al informe
distill-tab-documents = Textos
distill-tab-codebook = Libro de códigos
distill-tab-findings = Hallazgos
distill-tab-reports = Informes
distill-documents = Textos
distill-documents-lede = Prácticas aceptadas y conversaciones, para leerlas con atención. Se marca lo que importa y se le da un nombre.
distill-documents-none = Todavía no hay textos
distill-documents-none-what = Las prácticas aceptadas llegan aquí solas. También puede añadir la transcripción de una conversación.
distill-document-new = Añadir una conversación
distill-document-new-lede = Pegue lo que se dijo. Desde entonces queda como está, para que ninguna marca se mueva.
distill-all-documents = Todos los textos
distill-title = Título
distill-transcript = Quién dijo qué
distill-transcript-hint = Empiece cada intervención con el nombre y el lado de la mesa: «Ana (paciente): Nos preguntaron tarde». Lados: { $sides }.
side-partner = paciente
side-clinician = profesional clínico
side-educator = educador
side-cme-professional = profesional de formación continua
side-steward = responsable
distill-add = Añadir
distill-save = Guardar
distill-progress = { $done } de { $all } textos codificados
distill-source-practice = Práctica
distill-source-discussion = Conversación
distill-excerpts-n = { $n ->
        [0] Ningún fragmento
        [one] Un fragmento
       *[other] { $n } fragmentos
    }
distill-coders-n = { $n ->
        [0] nadie todavía
        [one] una persona codifica
       *[other] { $n } personas codifican
    }
distill-coded = Codificado
distill-coding-now = En curso
distill-coding-waits = Espera a alguien
distill-finish = Este texto está terminado
distill-unfinish = Seguir codificando
distill-trace = Qué fue de ello
distill-trace-lede = De esta práctica a todos los lugares donde sigue viva.
distill-trace-editions = En el informe
distill-trace-editions-none = Todavía no está en un informe publicado.
distill-trace-findings-none = Ningún hallazgo se apoya en ella todavía.
distill-trace-excerpts-none = Todavía no se cita nada de ella.
distill-practice = La práctica
distill-sentence = Frase { $n }
distill-mark = Marcar un fragmento
distill-mark-how = Elija la primera y la última frase por su número y después uno o varios códigos.
distill-mark-keys = O seleccione palabras con el ratón, pulse las teclas de los códigos y después Intro.
distill-mark-no-codes = Todavía no hay códigos. Empiece por el libro de códigos:
distill-mark-save = Marcar
distill-mark-change = Cambiar
distill-recode = Cambiar una marca
distill-mark-remove = Quitar esta marca
distill-marks-none = Todavía no hay nada marcado.
distill-first = Desde la frase
distill-last = Hasta la frase
distill-codes = Códigos
distill-memo = Nota
distill-memo-hint = Lo que pensó al marcarlo, si quiere.
distill-codebook = Libro de códigos
distill-codebook-lede = Qué significa cada código y cuándo usarlo, para que todo el mundo codifique igual.
distill-codebook-none = Todavía no hay códigos
distill-codebook-none-what = Empiece con un grupo, como «Quién decide», y ponga códigos en él.
distill-code-new = Un código o grupo nuevo
distill-code-change = Mejorar este código
distill-code-unused = Todavía no se usa.
distill-code-name = Nombre
distill-code-definition = Cuándo usarlo
distill-code-definition-hint = Y cuándo no, con un ejemplo.
distill-code-group = Grupo
distill-code-group-none = Ninguno: es un grupo o va solo
distill-code-colour = Color
distill-excerpt = Fragmento
distill-excerpt-see = Adónde lleva
distill-from = De
distill-coded-by = Marcado por
distill-in-place = Verlo en el texto
distill-became = Qué fue de ello
distill-became-nothing = Ningún hallazgo se apoya en él todavía.
distill-part-of = Pasó a formar parte del hallazgo { $n }
distill-edition-n = Edición { $n }
distill-finding = Hallazgo
distill-finding-n = Hallazgo { $n }
distill-findings = Hallazgos
distill-findings-lede = Lo que los textos dicen juntos. Un hallazgo se apoya en fragmentos, un grupo lo valora y solo se aprueba con pacientes.
distill-findings-none = Todavía no hay hallazgos
distill-findings-none-what = Cuando haya textos codificados, elija códigos, lea sus fragmentos juntos y escriba lo que dicen.
distill-findings-n = { $n ->
        [one] un hallazgo
       *[other] { $n } hallazgos
    }
distill-rests-on = Se apoya en { $excerpts ->
        [0] ningún fragmento
        [one] un fragmento
       *[other] { $excerpts } fragmentos
    } de { $documents ->
        [one] un texto
       *[other] { $documents } textos
    }
distill-finding-new = Escribir un hallazgo
distill-finding-new-lede = Elija códigos, lea los fragmentos, escoja los que lo muestran y dígalo.
distill-finding-edit = Reescribir el hallazgo
distill-finding-title = Nombre corto
distill-finding-title-hint = Como aparecerá en el índice.
distill-statement = El hallazgo
distill-statement-hint = Una o dos frases con las que se pueda estar de acuerdo o no.
distill-plain = En palabras sencillas
distill-plain-hint = Como se lo contaría a una vecina.
distill-explanation = Qué hay detrás
distill-explanation-hint = Qué vio, dónde y qué habla en contra.
distill-built-from = Hecho con códigos
distill-built-from-hint = Marque códigos y muestre sus fragmentos.
distill-show-excerpts = Mostrar los fragmentos de estos códigos
distill-evidence = Fragmentos que lo muestran
distill-evidence-hint = Un hallazgo necesita al menos uno antes de valorarse.
distill-evidence-none = Marque códigos y pulse el botón para ver sus fragmentos.
distill-evidence-n = { $n ->
        [one] Evidencia: un fragmento
       *[other] Evidencia: { $n } fragmentos
    }
distill-stale = Otra persona guardó antes
distill-stale-what = No se pierde nada de lo suyo. Compare los dos, junte lo que deba quedar y guarde de nuevo.
distill-yours = Lo suyo
distill-theirs = Guardado mientras tanto
distill-draft-next = Es un borrador. Llévelo a una ronda para que se valore.
distill-round-running = Se está valorando. Los resultados se ven cuando se cierra la ronda.
distill-settle = Después de la ronda
distill-carry = Aprobar este hallazgo
distill-carry-needs = Se puede aprobar cuando el grupo lo haya decidido con sus pacientes. Plantee la pregunta desde la página de la ronda.
distill-drop = Dejarlo fuera
distill-drop-reason = Por qué se deja fuera
distill-drop-hint = Lo podrán leer quienes lo valoraron.
distill-carried-on = Aprobado el { $day }.
distill-not-carried-on = No aprobado, { $day }
distill-the-decision = La decisión
finding-state-draft = Borrador
finding-state-in-round = Se valora
finding-state-carried = Aprobado
finding-state-not-carried = No aprobado
round-state-planned = Prevista
round-state-open = Abierta
round-state-closed = Cerrada
distill-rounds = Rondas
distill-rounds-none = Todavía no hay rondas. Cuando haya hallazgos escritos, prepare una.
distill-round-new = Preparar una ronda
distill-round-new-lede = Un grupo valora hallazgos del 1 al 9. La regla se fija antes de abrir y después nadie puede moverla.
distill-round-name = Nombre
distill-round-name-hint = Por ejemplo: Ronda 1.
distill-round-body = Grupo
distill-round-body-hint = Valoran todas las personas con asiento en él. Pacientes y los demás se cuentan aparte.
distill-round-findings = Hallazgos que valorar
distill-round-nothing = Ningún hallazgo está listo.
distill-round-plan = Preparar
distill-round-planned-what = Todavía nadie puede valorar. Al abrir, la regla y los hallazgos quedan fijos.
distill-round-open = Abrir la ronda
distill-round-close = Cerrar la ronda
distill-round-close-what = Se calculan y se muestran los resultados. Después nadie puede valorar.
distill-due = Valorar hasta
distill-due-hint = Un día como meta. La ronda se cierra cuando usted la cierre.
distill-due-by = valore, por favor, hasta el { $day }
distill-ballots-n = { $n ->
        [0] nadie ha valorado todavía
        [one] ha valorado una persona
       *[other] han valorado { $n } personas
    }
distill-rule = La regla
distill-rule-hint = La regla habitual es 70 y 15. Se pide a cada grupo por separado.
distill-at-least = Al menos esta parte puntúa de 7 a 9, en porcentaje
distill-below = Menos de esta parte puntúa de 1 a 3, en porcentaje
distill-rule-words = Un hallazgo entra cuando, en cada grupo por separado, al menos el { $least } % le da de 7 a 9 y menos del { $below } % le da de 1 a 3.
distill-rate-how = Valore cuánto importa cada hallazgo para una mejor atención. Puede parar, guardar y volver hasta que se cierre la ronda. Nadie ve cómo valoró.
distill-rate = Guardar mis valoraciones
distill-rate-not-yours = Solo valoran las personas de este grupo. Usted puede leer los hallazgos.
distill-of = { $n } de { $all }
distill-score = Su valoración
distill-score-hint = De 1 a 3: no importa. De 4 a 6: importa. De 7 a 9: es crítico.
distill-unable = No puedo puntuarlo
distill-unable-hint = También es una buena respuesta. No cuenta en contra del hallazgo.
distill-comment = ¿Qué habría que decir de otra manera?
distill-see-evidence = { $n ->
        [one] Leer el fragmento en que se apoya
       *[other] Leer los { $n } fragmentos en que se apoya
    }
distill-result = Cómo lo valoró cada grupo
distill-results-what = Cada grupo va aparte. Juntos, un grupo grande taparía a uno pequeño.
distill-group = Grupo
distill-group-partners = Pacientes
distill-group-others = Otras personas
distill-group-counts = { $group }: { $high } de { $of } le dieron de 7 a 9.
distill-high = De 7 a 9
distill-low = De 1 a 3
distill-unable-n = No pudieron puntuar
distill-silent = No valoraron
distill-says = Dice
distill-spread = Cuántas personas dieron cada nota:
distill-few = No se muestran números de menos de cinco personas.
distill-outcome-in = Dentro
distill-outcome-out = Fuera
distill-outcome-unsettled = Sin acuerdo
distill-recommends-in = Todos los grupos lo quieren dentro
distill-recommends-out = Todos los grupos lo quieren fuera
distill-recommends-unsettled = Sin acuerdo
distill-papers-group = { $group }: { $high } de { $of } dieron de 7 a 9
distill-ask = Plantearlo al grupo
distill-ask-what = La ronda recomienda; { $body } decide, con sus pacientes. Los resultados son los papeles.
distill-ask-question = Aprobar los hallazgos que recomienda { $round }
distill-ask-findings = Hallazgos que aprobar
distill-reports = Informes
distill-reports-lede = Lo que pacientes, profesionales y docentes aprendieron juntos. Cada frase lleva a quienes la dijeron.
distill-reports-none = Todavía no hay informes
distill-reports-none-what = El primero llega cuando se aprueben sus hallazgos. Mientras tanto, pasee por los pósteres.
distill-reports-work = Informes en preparación
distill-reports-work-lede = Elija hallazgos aprobados, escriba alrededor, fije una edición y deje que el grupo decida si sale.
distill-reports-work-none = Todavía no hay informes
distill-reports-work-none-what = Empiece uno en cuanto se apruebe el primer hallazgo.
distill-report-writing = Se está escribiendo
distill-report-begin = Empezar un informe
distill-report-lang = Idioma del informe
distill-report-edit-lede = Todo puede cambiar hasta que se fije una edición.
distill-subtitle = Segunda línea del título
distill-involvement-hint = Qué planearon, hicieron y cambiaron los pacientes; qué salió bien y qué no.
distill-method-hint = Cómo se reunieron, codificaron y valoraron los textos.
distill-order = Hallazgos en orden
distill-order-hint = Los números de hallazgos aprobados, como 3, 1, 2.
distill-recommendations-hint = Una por línea, con sus hallazgos entre paréntesis al final: Pague antes del trabajo. (1, 4)
distill-carried = Hallazgos aprobados
distill-carried-none = Todavía ninguno. Solo los aprobados pueden estar en un informe.
distill-editions = Ediciones
distill-edition-note = Qué hay de nuevo en esta edición
distill-edition-note-hint = Una línea para la lista de ediciones.
distill-prepare = Fijar la próxima edición
distill-frozen-on = Fijada el { $day }, todavía sin publicar
distill-released-on = publicada el { $day }
distill-not-released = todavía sin publicar
distill-read = Leerla
distill-read-draft = Leerla como saldría
distill-release = Publicar esta edición
distill-ask-release = Pedir su publicación
distill-ask-release-lede = Decide un grupo con sus pacientes. Cuando esté de acuerdo, la edición puede salir.
distill-release-question = Publicar la edición { $n } de «{ $title }»
distill-inputs-wait = { $n ->
        [one] Una aportación espera respuesta. La edición puede salir cuando la tenga.
       *[other] { $n } aportaciones esperan respuesta. La edición puede salir cuando todas la tengan.
    }
distill-inputs-answer = Responder
distill-contents = Índice
distill-pdf = Descargar en PDF
distill-newer = Hay una edición más nueva:
book-foreword = Prólogo
book-involvement = Cómo participaron los pacientes
book-recommendations = Qué recomendamos
book-findings = Qué encontramos
book-method = Cómo se hizo
book-contributors = Quiénes participaron
book-sources = Fuentes
book-edition = Edición { $number }
book-carried = Aprobado después de { $round }.
book-finding-number = Hallazgo { $number }
book-role-lead = { $body } (dirige)
book-source-ref = { $title } (fuente { $n })
book-excerpts-used = { $n ->
        [0] Codificado; aquí no se cita.
        [one] Aquí se cita un fragmento.
       *[other] Aquí se citan { $n } fragmentos.
    }
book-small-in = { $group }: el grupo alcanzó la marca. No se muestran números de menos de cinco personas.
book-small-out = { $group }: el grupo estuvo en contra. No se muestran números de menos de cinco personas.
book-small-unsettled = { $group }: el grupo no llegó a un acuerdo. No se muestran números de menos de cinco personas.
done-document-added = El texto ya está. Puede codificarlo ahora.
done-coding-finished = Anotado.
done-excerpt-marked = Marcado.
done-excerpt-recoded = Cambiado.
done-excerpt-removed = La marca se ha quitado.
done-code-saved = El libro de códigos está guardado.
done-finding-saved = El hallazgo está guardado.
done-finding-carried = El hallazgo está aprobado.
done-finding-dropped = El hallazgo queda fuera, con su motivo.
done-round-planned = La ronda está preparada. Ábrala cuando todo esté bien.
done-round-opened = La ronda está abierta; todo el grupo recibe un correo.
done-round-closed = La ronda está cerrada. Estos son los resultados.
done-ballot-cast = Sus valoraciones están guardadas. Puede cambiarlas hasta que se cierre la ronda.
done-report-begun = El informe ha empezado.
done-report-written = El informe está guardado.
done-edition-prepared = La edición está fijada. Pida al grupo su publicación.
done-edition-released = La edición ha salido. Quienes participaron reciben un correo.
field-between = Elija un número de { $min } a { $max }.
field-span-outside = Esto queda fuera del texto, que tiene { $length } caracteres.
field-span-blank = Aquí no hay palabras. Marque algunas, por favor.
field-codes-needed = Elija al menos un código.
field-code-unknown = Uno de estos códigos ya no está en el libro. Elija de nuevo.
field-code-group = Elija un grupo. Un código no puede contener otros, ni un grupo estar dentro de otro.
field-code-colour = Elija un color de 1 a { $max }.
field-excerpt-unknown = Uno de estos fragmentos ya no está. Elija de nuevo.
field-transcript-line = La línea { $line } no dice quién habla. Empiécela con un nombre y un lado, como «Ana (paciente):».
field-last-before-first = La última frase está antes que la primera. Cámbielas, por favor.
field-finding-numbers = Escriba los números de hallazgos aprobados, separados por comas.
field-recommendation = Cada línea necesita al final los números de sus hallazgos entre paréntesis, como (1, 4).
refused-excerpt-in-use = Un hallazgo se apoya en este fragmento, así que la marca queda. Quítelo antes del hallazgo.
refused-finding-settled = Este hallazgo ya está resuelto. No ha cambiado nada.
refused-finding-in-round = Este hallazgo se está valorando, así que sus palabras quedan como están hasta que se cierre la ronda.
refused-finding-without-excerpts = El hallazgo { $number } no se apoya en ningún fragmento. Elija al menos uno y abra la ronda después.
refused-finding-not-rated = Este hallazgo no ha estado en ninguna ronda. Llévelo antes a una.
refused-finding-not-carried = El hallazgo { $number } no está aprobado y no puede estar en un informe.
refused-rule-locked = La ronda está abierta, así que su regla y sus hallazgos quedan fijos. No ha cambiado nada.
refused-round-empty = Todavía no hay nada que valorar o decidir. Elija al menos un hallazgo.
refused-round-not-open = La ronda no está abierta y ahora no se puede valorar. El resto de su trabajo queda guardado.
refused-round-not-closed = La ronda todavía no está cerrada. Ciérrela antes; sus resultados son los papeles.
refused-report-empty = El informe todavía no tiene hallazgos. Elija los aprobados, guarde y fije una edición.
refused-inputs-open = { $count ->
        [one] Una aportación espera todavía respuesta. Respóndala y publique después la edición.
       *[other] { $count } aportaciones esperan todavía respuesta. Respóndalas y publique después la edición.
    }
refused-edition-released = Esta edición está publicada y queda como está. Para los cambios, fije la siguiente.
refused-edition-overtaken = Mientras tanto salió otra edición { $number }. Fije esta de nuevo para que tenga el número siguiente.
refused-recommendation-without-finding = Cada recomendación se apoya en hallazgos de este informe. Revise los números entre paréntesis.
mail-round-subject = Valore, por favor: { $round }
mail-round-what = { $round } está abierta. { $n ->
        [one] Un hallazgo espera
       *[other] { $n } hallazgos esperan
    } su valoración del 1 al 9. Puede parar, guardar y volver.
mail-round-until = Nos gustaría tener sus valoraciones antes del { $date }.
mail-round-link = Leer y valorar
mail-edition-subject = Ya ha salido: { $title }
mail-edition-what = La edición { $n } de «{ $title }» está publicada. Usted participó en ella. Desde cada hallazgo puede seguir el camino hasta quienes lo dijeron.
mail-edition-link = Leer el informe
finding-came = Qué salió de él
finding-came-none = Todavía no hay nada en la biblioteca hecho a partir de él.
trace-resources = En la biblioteca
trace-resources-none = Todavía no hay nada en la biblioteca hecho a partir de esto.
trace-used = En uso
trace-used-none = Todavía no lo usa ningún proveedor.
agreement-title = Cuánto coinciden dos personas que codifican
agreement-of = { $first } y { $second } comparten la mayor cantidad de textos: en { $documents } de ellos marcaron algo las dos personas; tienen { $units } párrafos.
agreement-none = Ningún texto tiene todavía marcas de dos personas. Cuando dos personas codifiquen el mismo texto sin mirar las marcas de la otra, aquí se verá en qué difieren.
agreement-no-codes = Allí no dieron ningún código de este libro.
agreement-code = Código
agreement-both = Ambas
agreement-one = Solo una
agreement-percent = Igual
agreement-kappa = Kappa de Cohen
agreement-alpha = Alfa de Krippendorff
agreement-read = Cómo leer esto
agreement-read-unit = La unidad es el párrafo: ¿dio esta persona el código en alguna parte de él? «Ambas» y «Solo una» son números de párrafos. «Igual» es la parte de los párrafos en que las dos hicieron lo mismo, también donde ninguna dio el código.
agreement-read-chance = Kappa y alfa descuentan lo que daría el azar por sí solo. En un código poco frecuente son bajos aunque «Igual» sea alto; mire entonces los párrafos que marcó una sola persona: valen más que el número. Un campo vacío significa que el azar lo explica todo.
agreement-read-bar = Por costumbre se confía en el alfa desde 0,80, y entre 0,67 y 0,80 se toma como provisional. Es una costumbre, no una ley.
