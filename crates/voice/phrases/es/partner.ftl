home-title = Pacientes y profesionales, aprendiendo juntos
home-lede = Cuando los pacientes ayudan a planificar y enseñar, los profesionales aprenden a cuidar mejor. Aquí ve cómo lo hacen los equipos y cómo puede hacerlo usted.
home-gallery = Recorrer los carteles
home-take-part = Participar
home-all = Ver todo
home-how-title = Cómo funciona
home-how-1 = Los pacientes tienen puesto en cada grupo que decide. Nada se abre, se acepta ni se publica sin ellos.
home-how-2 = Equipos de profesionales y pacientes comparten lo que funcionó, en carteles que todos pueden leer.
home-how-3 = Lo que aprendieron se convierte en un informe, y cada frase lleva de vuelta a quienes la dijeron.
home-how-4 = Los proveedores de educación lo adoptan, y todos ven qué cambió.
initiatives-title = Iniciativas
initiatives-lede = Cada una es un año de trabajo que los pacientes planifican y realizan con profesionales y educadores.
initiatives-none = Todavía no hay iniciativas
initiatives-none-what = Inicie sesión como responsable para empezar una.
initiatives-none-steward = Empiece con un título y un primer día; las fases y los aspectos vienen de la plantilla.
initiative-eyebrow = Iniciativa
initiative-new-title = Empezar una iniciativa
initiative-new-lede = Doce meses, seis fases, siete aspectos. Los aspectos se describen después.
initiative-name = Título
initiative-summary = Para qué es
initiative-summary-hint = Como se lo contaría a un vecino.
initiative-begins = Primer día
initiative-begins-hint = Las fases se cuentan desde aquí.
initiative-notice = Días para los documentos
initiative-notice-hint = Días laborables que cada paciente tiene para leer antes de poder aprobar una decisión. Lo habitual es diez.
initiative-create = Empezar la iniciativa
initiative-phases = El año
phase-prepare = Preparar
phase-call = Convocar y evaluar
phase-show = Mostrar
phase-distil = Extraer lo esencial
phase-publish = Publicar
phase-measure = Medir
aspects-title = Lo que los pacientes planifican y realizan
aspects-what = Una casilla está completa cuando los pacientes tomaron parte en una decisión y el trabajo está descrito.
aspect = Aspecto
aspect-identification = Encontrar buenas prácticas
aspect-poster-session = La sesión de carteles
aspect-meeting-track = El encuentro
aspect-distillation = El informe
aspect-resources = Recursos duraderos
aspect-evaluation = Medir el efecto
aspect-governance = Dirección y presupuesto
function-planned = Planificado
function-implemented = Realizado
cell-full = Completa
cell-partly = Empezada
cell-empty = Vacía
cell-decisions = { $n ->
        [one] una decisión con pacientes
        *[other] { $n } decisiones con pacientes
    }
aspect-title = Lo que hacen los pacientes
aspect-lede = Dígalo con palabras sencillas: quién hizo qué.
aspect-planned = Lo que planificaron los pacientes
aspect-planned-hint = Por ejemplo: dos pacientes eligieron las preguntas del formulario.
aspect-implemented = Lo que realizaron los pacientes
aspect-implemented-hint = Por ejemplo: tres pacientes puntuaron todas las solicitudes.
bodies-title = Quién decide
bodies-none = Todavía no hay grupos
bodies-none-what = Cree primero un grupo de dirección y ocupe al menos dos puestos de pacientes.
body-new-title = Crear un grupo
body-new-lede = Un grupo solo decide con al menos dos pacientes.
body-kind = Para qué es
body-name = Nombre
body-purpose = Qué decide
body-purpose-hint = Con palabras sencillas, para quienes puedan ocupar un puesto.
body-found = Crear el grupo
body-seats = { $n ->
        [one] Un puesto
        *[other] { $n } puestos
    }, { $partners ->
        [0] ninguno de pacientes
        [one] uno de pacientes
        *[other] { $partners } de pacientes
    }
body-steering-group = Grupo de dirección
body-review-panel = Panel de evaluación
body-programme-committee = Comité de programa
body-coders = Codificadores
body-raters = Valoración de hallazgos
body-authors = Autores
body-editors = Editores
body-too-few = Este grupo todavía no puede decidir
body-too-few-what = Deben ocuparse dos puestos de pacientes: nadie debería ser el único paciente en la mesa.
seats-title = Puestos
seats-none = Todavía no hay nadie
seats-none-what = Empiece con dos pacientes.
seat-partner = Paciente, familiar o público
seat-clinician = Profesional clínico
seat-educator = Educador
seat-cme-professional = Profesional de formación continua
seat-steward = Responsable
seat-leads = dirige
seat-leave = Dejar el puesto
seat-fill = Ocupar un puesto
seat-email = Dirección de correo
seat-email-hint = Quien sea nuevo recibe una cuenta con ella.
seat-name = Nombre
seat-name-hint = Solo se usa si la dirección es nueva aquí.
seat-kind = De qué lado de la mesa
seat-lead = Dirige el grupo
seat-lead-hint = A solas o con otros. A un grupo le va bien con un paciente que lo codirija.
decisions-title = Decisiones
decisions-none = Todavía no se ha planteado ninguna pregunta.
decision-new-title = Plantear una pregunta
decision-new-lede = Todo el grupo recibe el texto completo por correo.
decision-question = La pregunta
decision-question-hint = Como una propuesta con la que se puede estar de acuerdo: «Abrir la convocatoria el 3 de abril».
decision-papers = De qué se trata
decision-papers-hint = Palabras sencillas, todo lo necesario para decidir.
decision-method = Cómo se decide
method-consent = Consentimiento
method-what-consent = Se aprueba cuando ningún paciente mantiene una objeción con motivo.
method-double-majority = Doble mayoría
method-what-double-majority = Se aprueba cuando están de acuerdo la mayoría de los pacientes y la mayoría de los demás.
decision-cell = Parte del trabajo
decision-cell-hint = Dónde cuenta en la tabla de lo que los pacientes planifican y realizan.
decision-matter = Si se aprueba, permite: { $what }.
matter-call-opens = se abre la convocatoria
matter-practice-accepted = se aceptan las prácticas
matter-programme-fixed = se fija el programa
matter-finding-carried = los hallazgos entran en el informe
matter-edition-released = se publica la edición
matter-resource-published = se publica el recurso
decision-put = Plantear la pregunta
decision-body = El grupo
decision-subjects = { $n ->
        [one] Trata de una cosa.
        *[other] Trata de { $n } cosas a la vez.
    }
decision-own = ¿Qué opina usted?
decision-own-change = Cambiar lo que dijo
decision-stance = Su postura
stance-agree = De acuerdo
stance-object = Objeción
stance-abstain = Abstención
stance-what-agree = Puedo vivir con ello y lo apoyo.
stance-what-object = Así no. Por favor, diga por qué.
stance-what-abstain = Lo he leído y lo dejo a los demás.
decision-reason = ¿Por qué?
decision-reason-hint = Bastan unas palabras. Sabrá qué fue de ellas.
decision-speak = Enviar mi postura
decision-positions = Lo que dicen los miembros
decision-nobody = Todavía no ha hablado nadie.
decision-stands = Cómo va
decision-partners = Pacientes
decision-others = Los demás
decision-silent = Sin opinar
decision-put-on = Documentos enviados
decision-notice = Plazo de lectura hasta
decision-can-carry = Se cumple la regla: se puede aprobar.
decision-open = Abierta
decision-carried = Aprobada
decision-fell = No aprobada
decision-close = Cerrar la pregunta
decision-influence = ¿Qué cambió gracias a los pacientes?
decision-influence-hint = Con honestidad; «nada» es una respuesta.
decision-influence-of = Los pacientes cambiaron: { $what }
influence-none = nada
influence-small = un poco
influence-moderate = algo importante
influence-large = el rumbo
decision-carry = Aprobar
decision-fall = Cerrar como no aprobada
decision-partners-spoke = { $n ->
        [0] ningún paciente ha hablado
        [one] ha hablado un paciente
        *[other] han hablado { $n } pacientes
    }
inputs-title = Lo que dijo la gente
inputs-lede = Cada aportación recibe una respuesta con un motivo.
inputs-say = Diga algo sobre esta iniciativa
inputs-say-hint = Sabrá por correo qué fue de ello.
inputs-send = Enviar
inputs-wait-title = Esperan respuesta
inputs-wait-none = Todo está respondido.
inputs-waiting = { $n ->
        [one] Una aportación espera respuesta
        *[other] { $n } aportaciones esperan respuesta
    }
inputs-waits = Espera respuesta
inputs-answer-now = Responder
inputs-answer = Responder
inputs-disposition = Qué fue de ello
inputs-reason = Por qué, con palabras sencillas
inputs-answer-send = Enviar la respuesta
inputs-answered-title = Usted dijo, hicimos
inputs-answered-none = Todavía no se ha respondido nada.
source-comment = en un comentario
source-review-reason = en una evaluación
source-vote-reason = con un voto
source-spoken = de palabra
disposition-used = Se usó
disposition-partly = Se usó en parte
disposition-not-used = No se usó
disposition-out-of-scope = Fuera de lo que podemos hacer
said-title = Usted dijo, hicimos
said-lede = Qué fue de lo que nos dijeron, y por qué cuando no lo seguimos.
said-none = Todavía no se ha respondido nada
said-none-what = En cuanto alguien opine y reciba respuesta, estará aquí.
openings-title = Puestos para pacientes y público
openings-lede = Qué haría, cuánto tiempo lleva, cuánto se paga: dicho antes de que decida.
openings-none = Ahora no hay puestos abiertos
openings-none-what = Con cada fase llegan puestos nuevos. Vuelva a mirar.
opening-new-title = Publicar un puesto
opening-new-lede = La gente decide solo con esta ficha, así que dígalo todo aquí.
opening-title = Nombre del puesto
opening-what = Qué se hace
opening-what-hint = Concreto, con palabras sencillas.
opening-time = Tiempo
opening-time-hint = Por ejemplo: 2 horas al mes durante seis meses, por teléfono o video.
opening-pay = Pago
opening-pay-hint = Por ejemplo: 40 dólares la hora, y viajes pagados por adelantado.
opening-level = Cuánta voz
opening-level-hint = Por ejemplo: un voto igual en cada decisión del panel.
opening-support = Quién ayuda
opening-support-hint = Un nombre o una función, y cómo contactar.
opening-change = Qué cambiará gracias a ello
opening-change-hint = Para que nadie dé su tiempo por nada.
opening-post = Publicar el puesto
opening-open = Abierto
opening-closed = Cerrado
opening-came = Se ha ofrecido. Gracias
opening-came-what = Quien dirige la iniciativa ve su nombre y su nota, y le escribirá.
opening-note = Algo que nos quiera contar
opening-note-hint = No hacen falta detalles de salud. Diga qué necesita para participar bien.
opening-come-forward = Me gustaría este puesto
opening-sign-in = Inicie sesión para ofrecerse
opening-who = Quién se ofreció
opening-nobody = Nadie todavía.
opening-close = Cerrar este puesto
me-title = Mi parte
me-lede = Lo que le espera, dónde participa y qué fue de lo que dijo.
me-waiting = Pendiente
me-waiting-none = Ahora no tiene nada pendiente. Le escribiremos cuando haya algo.
me-your-turn = Su turno
me-seats = Dónde participo
me-seats-none = Todavía no ocupa ningún puesto
me-seats-none-what = Mire los puestos abiertos y ofrézcase para uno.
me-said = Lo que dije y qué fue de ello
me-said-none = Todavía no ha dicho nada.
me-desk = Para responsables
refused-sign-in = Para esto hay que iniciar sesión.
refused-not-visible = Esto no es para usted.
refused-not-yours = Su función no permite esto. Puede hacerlo quien dirige el grupo o el responsable.
refused-already-decided = Esta pregunta ya está cerrada.
refused-already-seated = Esta persona ya tiene un puesto en este grupo.
refused-partners-missing = Todavía no se puede decidir: hay { $have } de { $need } puestos de pacientes ocupados. Ocupe primero los que faltan.
refused-notice-running = Los pacientes tienen hasta el { $until } para leer los documentos. A partir de entonces se puede aprobar.
refused-partners-silent = { $spoken ->
        [0] Todavía no ha hablado ningún paciente
        [one] Hasta ahora solo ha hablado un paciente
        *[other] Hasta ahora solo han hablado { $spoken } pacientes
    }; deben hablar al menos { $need }. El silencio no es consentimiento: pregúnteles.
refused-objection-open = { $count ->
        [one] Un paciente mantiene una objeción.
        *[other] { $count } pacientes mantienen objeciones.
    } Cambie la propuesta o hablen hasta que se retire.
refused-majority-missing = Están de acuerdo { $partners } de { $ofpartners } pacientes y { $others } de { $ofothers } de los demás. Hace falta más de la mitad de ambos.
refused-objection-needs-reason = Diga por qué objeta, para que los demás puedan responder.
refused-opening-closed = Este puesto está cerrado.
refused-waiver-needs-partner-lead = Solo un paciente que dirige un grupo puede firmar una exención.
refused-no-assent-call-opens = La convocatoria no puede abrirse todavía: el grupo de dirección no ha aprobado abrirla. Plantee la pregunta al grupo.
refused-no-assent-practice-accepted = Todavía no se puede aceptar: el panel no ha aprobado una decisión. Plantee la pregunta al panel.
refused-no-assent-programme-fixed = Todavía no se puede mostrar: no se ha aprobado una decisión con pacientes. Plantee la pregunta al grupo.
refused-no-assent-finding-carried = El hallazgo no puede aprobarse todavía: no se ha aprobado una decisión con pacientes.
refused-no-assent-edition-released = La edición no puede publicarse todavía: no se ha aprobado una decisión con pacientes.
refused-no-assent-resource-published = El recurso no puede publicarse todavía: no se ha aprobado una decisión con pacientes.
done-initiative-created = La iniciativa ha empezado.
done-body-founded = El grupo está creado. Ocupe ahora sus puestos.
done-seat-filled = El puesto está ocupado.
done-seat-left = El puesto vuelve a estar libre.
done-decision-put = La pregunta está planteada; todo el grupo la recibe por correo.
done-position-taken = Gracias. Su postura está anotada; puede cambiarla hasta que se cierre la pregunta.
done-decision-closed = La pregunta está cerrada.
done-input-registered = Gracias. Está anotado y recibirá respuesta.
done-input-answered = La respuesta está enviada.
done-opening-posted = El puesto está publicado.
done-opening-closed = El puesto está cerrado.
done-came-forward = Gracias por ofrecerse.
mail-decision-subject = Se necesita su opinión: { $question }
mail-decision-what = { $body } le pregunta: { $question }
mail-decision-until = Tiene hasta el { $date } para leerlo y decir lo que piensa.
mail-decision-link = Decir lo que pienso
mail-answered-subject = Qué fue de lo que usted dijo
mail-answered-said = Usted dijo:
mail-answered-fate = Qué fue de ello: { $what }.
mail-answered-why = El motivo:
mail-answered-link = Verlo en el sitio
waivers-title = Exenciones
waivers-none = No se ha firmado ninguna.
waiver-title = Firmar una exención
waiver-lede = Usted deja pasar una cosa sin decisión del grupo. Su motivo es público. Nunca está obligado a firmar.
waiver-matter = Qué puede pasar
waiver-on = Para qué cosa
waiver-on-hint = Su código corto, como en su dirección, por ejemplo call_0193…
waiver-reason = Por qué
waiver-reason-hint = Todos pueden leerlo.
waiver-sign = Firmar
done-waiver-signed = La exención está firmada y es pública.
aspect-stale = El texto de la otra persona está guardado y el suyo está en el formulario. Tome de él lo que necesite y guarde.
aspect-theirs = Lo que guardó otra persona
aspect-yours = Lo suyo, sin guardar
onward-title = Qué se puede ver
onward-call = Convocatoria
onward-hall = Sala de carteles
onward-report = Informe
onward-rooms = Dónde se trabaja
onward-documents = Textos y codificación
me-reviews = { $n ->
    [one] Una práctica espera su revisión
   *[other] { $n } prácticas esperan su revisión
}
me-all-posters = Todos mis carteles
me-desks = Mesas de proveedores
me-said-sum = { $all ->
    [one] Dijo una cosa;
   *[other] Dijo { $all } cosas;
} { $used ->
    [0] todavía no se ha usado ninguna.
    [one] una se usó, entera o en parte.
   *[other] { $used } se usaron, enteras o en parte.
}
me-said-open = { $open ->
    [one] Una espera todavía su respuesta.
   *[other] { $open } esperan todavía su respuesta.
}
me-said-earlier = { $n ->
    [one] Mostrar una anterior
   *[other] Mostrar { $n } anteriores
}
me-desk-initiatives = Grupos, decisiones, puestos abiertos, respuestas a lo que se dijo.
me-desk-jobs = Los correos que salieron y los que no.
me-desk-ledger = Quién hizo qué y cuándo.
source-explain = pidió una explicación
mail-seat-subject = Usted tiene un asiento: { $body }
mail-seat-what = Ahora tiene un asiento en el grupo «{ $body }» de { $initiative }: { $seat }. El grupo dice de sí mismo:
mail-seat-next = Cada pregunta llega por correo con sus documentos, en palabras sencillas, y usted tiene al menos { $days } días laborables. Lo que diga recibe una respuesta con un motivo.
mail-seat-call = Si quiere hablar con alguien que aquí no decide nada, llame a:
mail-seat-leave = Puede hacer una pausa o irse cuando quiera, y nadie pregunta por qué.
mail-seat-link = Ver el grupo
