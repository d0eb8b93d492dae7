demo-title = ¿Quién quiere ser?
demo-lede = Todas las personas aquí son inventadas. Elija una y vea el año como ella.
demo-become = Ser
demo-clock = El reloj de esta demostración
demo-clock-what = Aquí es { $date }. Avance para ver terminar los plazos y cerrar las convocatorias.
demo-clock-days = { $n ->
        [one] Un día más
        *[other] { $n } días más
    }
done-clock-moved = El reloj avanzó.
outbox-title = El correo que este programa enviaría
outbox-lede = Nada de esto sale de la máquina.
outbox-none = Todavía no hay correo
outbox-none-what = Pida un enlace para entrar, o plantee una pregunta a un grupo, y vuelva.
