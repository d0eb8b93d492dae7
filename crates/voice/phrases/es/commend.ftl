# Proveedores, períodos, actividades, adopción, impacto.
commend-choose = Elija …
providers-title = Proveedores de formación
providers-lede = Quién está acreditado y hasta dónde ha llegado cada uno en planificar y enseñar junto con pacientes.
providers-count = { $count ->
        [one] Un proveedor
       *[other] { $count } proveedores
    }
providers-none = Aún no hay proveedores en la lista
providers-none-what = Ponga el primero en la lista. Después nombre a alguien de su personal, que llevará su expediente.
providers-none-yours = Usted no lleva el expediente de ningún proveedor
providers-none-yours-what = Pida a la persona responsable de la iniciativa que le añada al personal de su proveedor. No necesita nada más para empezar.
provider-new = Añadir un proveedor
provider-new-title = Añadir un proveedor
provider-new-lede = Tres líneas ahora; su tamaño se cuenta por sus actividades, nadie lo escribe.
provider-enrol = Ponerlo en la lista
provider-name = Proveedor
provider-kind = Tipo
provider-region = Estado o región
provider-region-hint = Como lo escribe la gente de allí.
provider-activities = Actividades
provider-standing = Criterio Engages Patients/Public
provider-no-term = aún sin período
provider-kind-hospital = Hospital o red de salud
provider-kind-school = Facultad de medicina
provider-kind-society = Sociedad de especialidad
provider-kind-state-society = Sociedad estatal
provider-kind-patient-organisation = Organización de pacientes
provider-kind-education = Empresa de formación o editorial
provider-kind-government = Gobierno o fuerzas armadas
standing-not-begun = Sin empezar
standing-begun = Empezado
standing-evidenced = Pruebas completas
standing-met = Cumplido
term-status-provisional = Acreditación provisional
term-status-accreditation = Acreditación
term-status-commendation = Acreditación con mención
term-status-probation = En prueba
activity-format-course = Curso en vivo
activity-format-series = Serie programada
activity-format-enduring = Material permanente
activity-format-journal = Basada en revista
activity-format-committee = Aprendizaje en comité
activity-format-improvement = Mejora del desempeño o de la calidad
activity-format-teaching = Aprender enseñando
activity-format-searching = Buscar y aprender
activity-format-manuscript = Revisión de manuscritos
activity-format-test-items = Redacción de preguntas
activity-format-other = Otro o mixto
delivery-in-person = en persona
delivery-live-streamed = en vivo, a distancia
delivery-online = en línea
delivery-print-other = impreso u otro
part-planner = Ayudó a planificar
part-faculty = Enseñó
part-hint-planner = Se le preguntó antes de cerrar el plan y tuvo voz en él.
part-hint-faculty = Habló, guió una mesa o participó en la conversación de un caso.
parts-planner = Socios que ayudaron a planificar
parts-faculty = Socios que enseñaron
basis-patient = Paciente
basis-family = Familia de un paciente
basis-caregiver = Persona cuidadora
basis-public = Persona del público
basis-advocate = Defensor ajeno al equipo de atención
basis-none = No es socio
proves-planning = Muestra la planificación
proves-teaching = Muestra la enseñanza
proves-permission = Muestra el permiso
proves-disclosure = Muestra la declaración
proves-other = Muestra otra cosa
lack-planner = No consta ningún socio que ayudara a planificar.
lack-faculty = No consta ningún socio que enseñara.
lack-did = No consta qué hizo { $who }.
lack-joined = No consta desde cuándo participó { $who }.
lack-proof = Ninguna prueba con fecha nombra a { $who }.
lack-permission = No consta el permiso de { $who }.
lack-disclosure = No constan las relaciones financieras de { $who }.
lack-mitigation = No consta qué se hizo con las relaciones de { $who }.
flag-only-faculty = Un socio enseñó, pero ninguno ayudó a planificar. Solo cuentan ambas cosas juntas.
flag-only-planner = Un socio ayudó a planificar, pero ninguno enseñó. Solo cuentan ambas cosas juntas.
flag-staff-as-public = { $who } trabaja para el proveedor o el equipo de atención y no cuenta como paciente ni público.
flag-joined-late = { $who } llegó cuando el plan ya estaba cerrado y no cuenta como planificador.
flag-names-nobody = La prueba «{ $who }» no nombra a nadie.
flag-permission-missing = Falta el permiso de { $who }.
flag-disclosure-missing = Falta la declaración de { $who }.
flag-not-mitigated = { $who } declaró relaciones, pero no consta qué se hizo con ellas.
flag-disclosed-late = La declaración de { $who } llegó cuando la actividad ya había empezado.
activity-filter-all = Todas
activity-filter-met = Ambos elementos
activity-filter-near = Un elemento
activity-filter-papers = Faltan papeles
criteria-category-team-education = Promueve la formación en equipo
criteria-category-public-health = Atiende prioridades de salud pública
criteria-category-skills = Mejora habilidades
criteria-category-leadership = Muestra liderazgo educativo
criteria-category-outcomes = Logra resultados
certainty-confirmed = Leído en las páginas de la entidad acreditadora.
certainty-secondary = Leído solo en una fuente secundaria: compruébelo antes de confiar en ello.
certainty-unconfirmed = Sin confirmar en una fuente: compruébelo antes de confiar en ello.
gap-met = { $met } de { $need } necesarias
gap-ready = Pruebas completas en { $ready } de { $need } necesarias
gap-only-planner = { $count ->
        [one] 1 más tiene un socio que planifica pero ninguno que enseña.
       *[other] { $count } más tienen un socio que planifica pero ninguno que enseña.
    }
gap-only-faculty = { $count ->
        [one] 1 más tiene un socio que enseña pero ninguno que planifica.
       *[other] { $count } más tienen un socio que enseña pero ninguno que planifica.
    }
gap-none-near = Ninguna otra actividad tiene aún un socio: empiece por una que todavía se esté planificando.
gap-ready-enough = Suficiente para la revisión.
gap-ready-missing = { $missing ->
        [one] Falta completar el expediente de 1 actividad más.
       *[other] Falta completar los expedientes de { $missing } actividades más.
    }
gap-size = { $counted ->
        [one] 1 actividad en el período: tamaño { $size }
       *[other] { $counted } actividades en el período: tamaño { $size }
    }
desk-verdict = Engages Patients/Public en este período
desk-verdict-more = Brecha, casi cumplidas, expediente
desk-no-term = Aún no hay período de acreditación
desk-no-term-what = Diga desde cuándo hasta cuándo corre la acreditación actual. Después todo se cuenta solo.
desk-activities = Actividades
provider-desk-none = Aún no hay actividades
provider-desk-none-what = Registre la primera o tráigalas todas de un archivo.
desk-none-here = Ninguna por ahora.
desk-terms = Períodos de acreditación
desk-adoptions = Lo que usa de aquí
desk-adoptions-none = Nada aún. Debajo de cada práctica y recurso está «Usarlo en una actividad».
desk-adoptions-look = Ver los pósteres
desk-staff = Quién lleva este expediente
desk-staff-none = Nadie todavía.
desk-staff-role = Personal
staff-add = Añadir a un colega
staff-name = Nombre
staff-email = Dirección de correo
term-title = Período de acreditación
term-from-to = Del { $starts } al { $until }
term-new-title = Abrir un período
term-new-lede = Le pertenecen las actividades que empiezan entre el primer y el último día, también las ya registradas.
term-status = Acreditación que se tiene
term-starts = Primer día
term-ends = Último día
term-open = Abrir el período
term-back = Al escritorio
term-gap = Hasta dónde ha llegado
term-met = El criterio se cumple en número y en pruebas
term-met-what = Esto es lo que cuenta la entidad acreditadora. Si lo ve así en la revisión lo decide ella.
term-near = Casi, primero lo más fácil
term-near-what = Registre solo a quienes participaron de verdad. Cuando una actividad ya pasó, nadie puede sumarse a su planificación.
term-near-none = Ninguna actividad está a medias.
near-no-planner = ningún socio ayudó a planificar
near-no-faculty = ningún socio enseñó
near-both = están ambos elementos
near-papers = { $count ->
        [one] falta 1 dato
       *[other] faltan { $count } datos
    }
attest-title = Declaración firmada
attest-what = Cuando { $need } actividades tengan un socio que planifica y un socio que enseña, alguien del personal firma que es así.
attest-signed = Firmada por { $who } el { $day }.
attest-said = Decía: { $met } de { $counted } actividades.
attest-sign = Firmar que es así
attest-again = Firmar de nuevo con los números de hoy
refused-attest-staff-only = Solo firma el personal del propio proveedor.
refused-attest-short = Aún no se puede firmar: { $met } de las { $need } actividades necesarias tienen un socio que planifica y un socio que enseña. No se cambió nada.
refused-already-staff = Esta persona ya lleva el expediente.
criterion-what = Qué pide el criterio
criterion-checked = Versión { $version } de nuestro archivo, comparada con la fuente el { $day }.
criterion-former = antes { $number }
rated-title = Otra pregunta: cómo lo valoran los socios
rated-what = Si la colaboración fue real lo dicen los socios. Esa valoración se lleva aparte de esta cuenta y aún no se calcula.
others-title = Los demás criterios
others-count = { $count } más en el menú
not-computed = aún no se calcula
is-computed = se calcula aquí
criteria-title = Los criterios para la mención
criteria-lede = Dieciséis criterios contados con nuestras palabras; el texto de la entidad está enlazado. Para la mención se necesitan ocho, al menos uno del último grupo.
standard-share = Al menos el { $percent } % de las actividades del período, nunca menos de { $least }, y pruebas de un número según el tamaño: { $sizes }.
standard-evidence = Pruebas de un número de actividades según el tamaño: { $sizes }.
standard-learners = Un número de participantes según el tamaño: { $sizes }.
standard-examples = { $count } ejemplos distintos en el período.
standard-projects = { $count } proyectos terminados con la forma en que se compartieron.
standard-description = Una descripción de que el plan se llevó a cabo.
pack-title = Expediente de pruebas
pack-download = Descargar el expediente (PDF)
pack-subtitle = Expediente de pruebas para la acreditación
pack-term = Período de acreditación: del { $starts } al { $until }.
pack-own-words = El criterio se cuenta con nuestras palabras; prevalece el texto de la entidad.
pack-summary = Resumen
pack-counted = Tamaño del programa
pack-met = Actividades con socio que planifica y socio que enseña
pack-ready = Pruebas
pack-attested = Declaración firmada
pack-attested-what = { $met } de { $counted } actividades, firmada el { $day }.
pack-whole = No falta nada
pack-whole-what = Cada actividad mostrada tiene ambos elementos con hecho, fecha, prueba, permiso y declaración.
pack-lacks = Lo que aún falta:
pack-lacks-count = { $count ->
        [one] Aún falta una cosa
       *[other] Aún faltan { $count } cosas
    }
pack-lacks-still = Puede descargar el expediente como está; dice lo mismo en su primera página.
pack-share-short = No se alcanza la proporción: { $met } de { $need } actividades.
pack-not-attested = La proporción se alcanza pero no está firmada.
pack-too-few = { $have } de las { $need } actividades necesarias tienen ambos elementos.
pack-lack = { $activity }: { $what }
pack-proofs = Pruebas
pack-number = Anexo
pack-proof = Prueba
pack-of = De
pack-dated = Fecha
pack-missing = no consta
pack-shows = { $proves }: { $activity }
pack-names = Nombra a: { $who }. Lleva la fecha: { $day }.
pack-kept-elsewhere = La prueba misma la guarda el proveedor. Adjúntela aquí.
activity-new = Registrar una actividad
activity-new-title = Registrar una actividad
activity-new-lede = Quién planificó y enseñó viene en la página siguiente.
activity-edit-title = Cambiar los datos
activity-title = Título
activity-format = Formato
activity-delivery = Modalidad
activity-dates = Fechas
activity-from-to = Del { $starts } al { $ends }
activity-starts = Primer día
activity-starts-hint = Pertenece al período en que cae este día.
activity-ends = Último día
activity-ends-hint = Déjelo vacío si es un solo día.
activity-fixed = Plan cerrado el
activity-fixed-hint = Quien llegó después de este día no planificó. Déjelo vacío para tomar el primer día.
activity-joint = Provisión
activity-is-joint = Provista en conjunto
activity-is-direct = Provista directamente
activity-instances = Cuántas veces cuenta
activity-instances-hint = Una repetición para otras personas, en otro momento o lugar, cuenta de nuevo. Escriba 0 si no se celebró.
activity-reference = Su propio número
activity-reference-hint = Evita que una importación la añada dos veces.
activity-times = { $count ->
        [one] cuenta una vez
       *[other] cuenta { $count } veces
    }
activity-adopts = { $count ->
        [one] usa 1 práctica o recurso
       *[other] usa { $count } prácticas o recursos
    }
activity-ready = Completa
activity-papers = Faltan papeles
activity-planner-only = Planifica, no enseña
activity-faculty-only = Enseña, no planifica
activity-not-met = Aún no cuenta
activity-shows = Qué muestra
activity-ready-what = Un socio ayudó a planificar, un socio enseñó y las pruebas de ambos están completas.
activity-lacks = Aún falta:
activity-flags = Mire esto otra vez, por favor
activity-people = Quién planificó y enseñó
people-none = Aún no consta nadie
people-none-what = Empiece por los socios: un paciente, un familiar, una persona cuidadora o alguien del público.
activity-proofs = Pruebas
proofs-none = Aún no hay pruebas: una invitación, un acta, un programa, una diapositiva.
activity-facts = Datos
activity-uses = Qué usa
activity-uses-none = No consta ninguna práctica ni recurso.
person-new-title = Añadir a una persona
person-lede = Una persona y una parte. Quien planificó y enseñó se añade dos veces.
person-name = Nombre
person-name-hint = Como aparece en la prueba.
person-part = Parte
person-part-hint = Hacen falta ambas en una actividad, pero no de la misma persona.
person-basis = Qué hace de la persona un socio
person-basis-hint = No se pregunta nada sobre la salud de nadie.
person-ties = Vínculos
person-insider = Trabaja con nosotros o es del equipo de atención
person-insider-hint = Una persona así hace mucho bien, pero no cuenta como paciente ni público.
person-not-counted = No cuenta
person-did = Qué hizo la persona
person-did-hint = En una frase: eligió los casos, reescribió las preguntas, contó la primera visita.
person-joined = Participa desde
person-joined-hint = Quien planifica debe estar antes de que se cierre el plan.
person-permission = Permiso registrado el
person-permission-hint = Para ser nombrada y mostrada. Se necesita de cada socio.
person-disclosure = Relaciones financieras de los últimos 24 meses
person-disclosure-hint = La misma pregunta para todos los que planifican o enseñan: ¿le ha pagado una empresa que fabrica o vende productos de salud? Sin cantidades.
person-disclosed = Recogido el
person-mitigation = Qué se hizo con ellas
person-mitigation-hint = Por ejemplo: alguien sin esas relaciones revisó las diapositivas.
relations-missing = Aún no recogido
relations-nothing = No hay ninguna
relations-some = Hay algunas
disclosure-missing = no consta
disclosure-nothing = ninguna, declarado el { $day }
disclosure-open = declarado el { $day }; no consta qué se hizo
disclosure-mitigated = declarado el { $day }; { $what }
person-remove = Quitar a esta persona
person-remove-what = Las pruebas se quedan y no nombrarán a nadie.
proof-new-title = Añadir una prueba
proof-lede = Diga qué papel es y a quién nombra. Adjunte también el documento mismo y el expediente lo llevará.
proof-who = A quién nombra
proof-who-hint = Una prueba que no nombra a nadie no prueba nada sobre socios.
proof-nobody = no nombra a nadie
proof-proves = Qué muestra
proof-what = Qué es
proof-what-hint = Por ejemplo: acta de la reunión de planificación, página 2.
proof-dated = La fecha que lleva
proof-remove = Quitar
bring-title = Traer actividades de un archivo
bring-lede = Una tabla guardada como CSV. Las líneas buenas se guardan, cada línea mala se nombra con su razón y una segunda vez no añade nada dos veces.
bring-file = Archivo
bring-hint = CSV en UTF-8 con una primera línea de nombres: { $columns }.
bring-words = Palabras para formato y modalidad
bring-send = Traerlas
bring-added = { $count ->
        [one] Se añadió una actividad
       *[other] Se añadieron { $count } actividades
    }
bring-skipped = { $count ->
        [one] Una línea ya estaba.
       *[other] { $count } líneas ya estaban.
    }
bring-bad = { $count ->
        [one] Una línea no se tomó
       *[other] { $count } líneas no se tomaron
    }
bring-bad-what = Corríjalas en su archivo y envíelo otra vez; las demás se guardan.
bring-line = Línea
bring-field = Columna
bring-why = Por qué
adopt-title = Usarlo en una actividad
adopt-lede = Diga en cuál de sus actividades usa esto. Se cuenta en la página pública de lo que cambió.
adopt-no-provider = Usted no lleva el expediente de ningún proveedor
adopt-no-provider-what = Solo el personal de un proveedor puede decir qué usa. Pida a la entidad responsable que la nombre.
adopt-activity = Actividad
adopt-activity-hint = Elija una registrada o registre una nueva abajo.
adopt-new = Una actividad nueva
adopt-provider = Para qué proveedor
adopt-how = Qué hacen con ello
adopt-how-hint = Una frase, si quiere.
adopt-record = Registrar que lo usamos
commend-conflict-what = Alguien guardó esto mientras usted escribía. Sus palabras siguen abajo: compare y guarde otra vez o cancele.
commend-conflict-yours = Lo suyo
commend-conflict-theirs = Lo guardado por otra persona
commend-conflict-same = Las dos versiones dicen lo mismo.
impact-title = Qué cambió
impact-lede = Cifras sacadas directamente de lo registrado, cada una con lo que significa, en cuántos se apoya y su fecha. No se afirma más de lo contado.
impact-csv = Todas las cifras (CSV)
impact-said = Usted dijo, nosotros hicimos
impact-now-met = Proveedores que cumplen el criterio
impact-first-met = Al principio
impact-of-n = de { $n }, { $day }
impact-adoptions = Actividades que usan una práctica o un recurso
impact-adoptions-of = { $count ->
        [one] 1 distinto
       *[other] { $count } distintos
    }
impact-decisions = Decisiones con la postura de un socio
impact-decisions-of = de { $count } cerradas
impact-standing = Proveedores según hasta dónde han llegado con Engages Patients/Public
impact-standing-what = Cada proveedor está donde estaba su período de acreditación más reciente al final del día. Cumplido: suficientes actividades tienen un socio que planifica y un socio que enseña, y las pruebas de suficientes de ellas están completas. Cada movimiento se guarda cuando ocurre; nada se calcula hacia atrás. Es nuestra cuenta, no el dictamen de la entidad acreditadora.
impact-standing-alt = { $met } de { $total } proveedores cumplen el criterio ahora; las cifras están en la tabla de abajo.
impact-n = n = { $n } proveedores, { $day }
impact-none = Aún no hay proveedores en la lista
impact-none-what = Cuando la entidad ponga proveedores en la lista, esta página empezará a contar.
impact-table = Las cifras en una tabla
impact-day = Al final de
impact-on = el { $day }
impact-kinds = Por tipo de proveedor
impact-kinds-what = Cuántos proveedores de un tipo cumplen ahora el criterio. Los números del 1 al 4 no se dicen, para que no se pueda señalar a nadie.
impact-kinds-met = Cumplen el criterio
impact-providers = Proveedores
impact-few = menos de 5
impact-spread = Qué se usa y con qué frecuencia
impact-spread-what = Un proveedor registró que una actividad usa la práctica o el recurso. El uso aún no dice qué ganaron los participantes o los pacientes.
impact-spread-alt = Una barra por cada práctica o recurso: el número de actividades que lo usan. Las cifras están en la tabla de abajo.
impact-spread-n = n = { $n } usos, { $day }
impact-spread-none = Aún no se usa nada
impact-spread-none-what = Debajo de cada práctica está «Usarlo en una actividad».
impact-what = Práctica o recurso
impact-influence = Decisiones y los socios en ellas
impact-influence-what = Decisiones cerradas por aspecto de la iniciativa: en cuántas tomó postura al menos un socio. Qué cambió por ello está en cada decisión.
impact-influence-alt = Una barra por aspecto: decisiones cerradas con y sin la postura de un socio. Las cifras están en la tabla de abajo.
impact-influence-none = Aún no hay decisiones cerradas.
impact-with-partners = Con la postura de un socio
impact-without-partners = Sin ella
impact-aspect = Aspecto
impact-limits = Lo que esto no muestra
impact-limits-what = Cómo valoran los socios la colaboración es otra pregunta y aún no se calcula. Nada de aquí mide qué hacen distinto los clínicos ni cómo les va a los pacientes.
done-provider-enrolled = El proveedor está en la lista. Ahora nombre a alguien de su personal.
done-staff-appointed = Desde ahora esta persona lleva el expediente.
done-term-opened = El período está abierto y todo lo que contiene se cuenta.
done-attested = Firmado.
done-activity-recorded = La actividad está registrada. Ahora añada quién planificó y enseñó.
done-activity-changed = Los datos se cambiaron.
done-person-added = La persona consta. Ahora falta una prueba con fecha.
done-person-changed = El registro se cambió.
done-person-removed = La persona se quitó.
done-proof-added = La prueba consta.
done-proof-removed = La prueba se quitó.
done-adopted = Consta que lo usan. Gracias.
field-ends-before-start = El último día es anterior al primero.
field-fixed-after-end = El plan no puede cerrarse después del último día.
field-number-range = Un número de { $least } a { $most }.
field-term-overlaps = Se cruza con un período registrado; una actividad pertenece a un solo período.
field-already-adopted = Esta actividad ya lo usa.
field-column-missing = Falta la columna «{ $column }» en la primera línea.
field-not-a-day = No es una fecha como 2026-07-31.
field-not-a-whole-number = No es un número entero.
field-not-in-list = No es uno de los valores posibles.
field-not-readable = Esta línea no se puede leer; mire sus comillas.
field-not-utf8 = El archivo no está en UTF-8. Guárdelo como «CSV UTF-8» y envíelo otra vez.
commend-page-of = Página { $page } de { $pages }
proof-file = El documento mismo
proof-file-hint = PDF, una imagen (PNG o JPEG) o texto sin formato, de { $most } MB como máximo. Entra en el expediente; solo lo ven ustedes y la persona responsable.
proof-file-again = Elija el archivo otra vez, por favor: el navegador no nos deja guardarlo.
field-file-empty = Este archivo está vacío.
field-file-kind = Por su contenido no es un PDF, ni una imagen PNG o JPEG, ni texto sin formato (UTF-8). Guárdelo en uno de estos formatos y elíjalo otra vez.
field-file-broken = Esta imagen está cortada o dañada y no se puede mostrar. Ábrala, guárdela de nuevo y elija el archivo nuevo.
pack-not-enclosed = No adjunto: lo guarda el proveedor.
pack-enclosed = Adjunto: { $name }
pack-lost = No se pudo leer { $name }
pack-lost-what = El archivo está en la lista, pero no en la carpeta de archivos. Pida a quienes mantienen este sitio que lo restauren y descargue otra vez el expediente.
pack-picture = { $name }, tal como se entregó. El archivo mismo va adjunto en este PDF.
pack-picture-alt = Imagen entregada como prueba: { $what } ({ $name })
pack-text = El texto de { $name }. El archivo mismo va adjunto en este PDF.
pack-text-cut = El resto está en { $name }, que va adjunto.
pack-pdf = { $name } va adjunto en este PDF como archivo: abra la lista de archivos adjuntos de su lector (un clip) para leerlo o guardarlo. Sus páginas no se repiten aquí.
