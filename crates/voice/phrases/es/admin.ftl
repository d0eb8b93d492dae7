jobs-title = Trabajo en segundo plano
jobs-lede = Los correos y otros trabajos esperan aquí su turno. Lo que falla se reintenta unas ocho horas y luego se guarda para usted.
jobs-none = Nada que hacer
jobs-none-what = El trabajo aparece aquí en cuanto alguien hace algo.
jobs-name = Trabajo
jobs-state = Estado
jobs-attempts = Intentos
jobs-due = Previsto
jobs-error = Último fallo
jobs-again = Ejecutar de nuevo
job-waiting = En espera
job-running = En marcha
job-done = Hecho
job-dead = Abandonado
done-job-again = Se ejecutará de nuevo ahora.
ledger-title = El registro
ledger-lede = Cada cambio deja una línea, y cada línea lleva la huella de la anterior. «learning-together ledger verify» las comprueba todas.
ledger-none = Todavía no ha pasado nada
ledger-none-what = La primera línea aparece con el primer acto.
ledger-number = N.º
ledger-what = Qué
ledger-subject = A qué
ledger-when = Cuándo
ledger-hash = Huella
jobs-well = Todo va bien. No se ha abandonado nada.
jobs-dead = { $n ->
    [one] Se abandonó un trabajo
   *[other] Se abandonaron { $n } trabajos
}
jobs-dead-what = Lea el último fallo, arregle la causa y pulse «Ejecutar de nuevo». Mientras tanto no se pierde nada.
jobs-shown = { $n ->
    [one] Una línea
   *[other] Las { $n } líneas que más importan: abandonadas, en marcha, en espera y después las terminadas más recientes. Lo terminado se guarda una semana.
}
ledger-who = Quién
ledger-program = El programa
ledger-newest = Lo más reciente
ledger-earlier = Anteriores
work-partner-mail-sign-in-link = Enviar un enlace para entrar
work-partner-decision-put = Avisar a un grupo de una pregunta
work-partner-tell-member = Enviar los documentos a un miembro
work-partner-input-answered = Enviar qué fue de una aportación
work-recruit-invitation-made = Enviar una invitación a un equipo
work-recruit-letter-due = Enviar una carta con la decisión
work-recruit-practice-accepted = Preparar el cartel y el texto de una práctica aceptada
work-showcase-poster-invited = Avisar a un equipo de que se espera su cartel
work-showcase-tell-invited = Enviar la invitación de un cartel a un miembro
work-showcase-question-asked = Avisar a un equipo de una pregunta en su cartel
work-showcase-tell-asked = Enviar una pregunta a un miembro
work-showcase-question-answered = Enviar una respuesta a quien preguntó
work-distill-round-opened = Pedir a un grupo que valore hallazgos
work-distill-ask-member = Enviar una ronda a un miembro
work-distill-edition-out = Avisar a los lectores de una edición
work-distill-tell-reader = Enviar una edición a un lector
