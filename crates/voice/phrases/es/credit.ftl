credit-title = Quién hizo qué
credit-lede = Todas las personas que ayudaron con este informe, lo que hicieron y cómo quieren ser nombradas. No se nombra a nadie que no lo haya elegido.
credit-none = Nadie ha anotado una contribución todavía
credit-none-what = Empiece con la suya. Lo que dijo en una reunión cuenta tanto como lo que escribió.
credit-did = { $n ->
    [one] Una contribución
   *[other] { $n } contribuciones
}
credit-unconfirmed = { $n ->
    [one] una espera un sí
   *[other] { $n } esperan un sí
}
credit-release-waits = { $n ->
    [one] La publicación espera a una persona de esta página.
   *[other] La publicación espera a { $n } personas de esta página.
}
credit-leave-out = Dejar que el informe salga sin este nombre
credit-note-title = Anotar lo que alguien hizo
credit-note-what = Para lo que se dijo en una reunión o por teléfono. La persona recibe una carta y dice si es correcto. Hasta entonces no cuenta.
credit-note-send = Anotarlo y preguntar
credit-person = Quién
credit-role = Qué tipo de ayuda fue
credit-role-hint = Elija lo que más se acerque.
credit-choose = Elija…
credit-role-conceptualization = Ideas y objetivos
credit-role-lived-experience = Experiencia vivida
credit-role-methodology = Cómo se hizo el trabajo
credit-role-investigation = Preguntar y reunir
credit-role-data-curation = Mantener el material en orden
credit-role-formal-analysis = Leer y ordenar
credit-role-validation = Comprobar que es correcto
credit-role-writing-original-draft = Escribir el primer texto
credit-role-writing-review-editing = Criticar y cambiar el texto
credit-role-visualization = Imágenes y gráficos
credit-role-supervision = Dirigir el trabajo
credit-role-project-administration = Organizar el trabajo
credit-role-resources = Salas, personas, material
credit-role-software = Programas
credit-role-funding-acquisition = Conseguir dinero
credit-means = Cómo
credit-means-hint = Ambas cuentan lo mismo.
credit-means-spoken = lo dijo
credit-means-written = lo escribió
credit-what = Qué fue
credit-what-hint = Una frase, como: «Explicó por qué una llamada de seguimiento importa más que un folleto».
credit-standing-approved = texto aprobado
credit-standing-for-approval = falta aprobar
credit-standing-for-choice = nombre sin elegir
credit-standing-thanked = en agradecimientos
credit-standing-not-named = sin nombrar
credit-mine-title = Mi parte en el informe
credit-mine-lede = Lo que hizo y cómo quiere ser nombrado o nombrada. Puede cambiar ambas cosas hasta que salga el informe.
credit-text-title = El texto final, edición { $n }
credit-text-what = Léalo, por favor. Solo sale cuando todas las personas nombradas como autoras han aprobado exactamente este texto.
credit-text-read = Leer el texto
credit-text-approve = Apruebo este texto
credit-text-approved = Usted aprobó este texto
credit-text-not = ¿Algo está mal?
credit-text-say = Diga qué debería cambiar
credit-tests = Qué hace a un autor
credit-tests-what = Cuatro cosas, las mismas para todos. No necesita formación en investigación ni haber escrito una palabra.
credit-test-shaped = Usted dio forma al trabajo: una idea, lo que ha vivido, cómo se hizo, qué significa.
credit-test-wrote = Usted escribió una parte o nos dijo qué cambiar en el texto.
credit-test-approved = Usted aprobó el texto final.
credit-test-accountable = Usted responde por su parte del trabajo.
credit-test-met = sí
credit-test-open = pendiente
credit-did-title = Lo que usted hizo
credit-did-none = Aún no hay nada anotado.
credit-confirm = Es correcto
credit-drop = Quitarlo
credit-add = Anotar algo que usted hizo
credit-add-send = Anotarlo
credit-name-title = Cómo me nombran
credit-name-lede = Es su elección y no tiene nada que ver con el pago. Puede usar otro nombre que el de su cuenta.
credit-name-choose = Elegir
credit-name-none = Aún sin elegir. Sin su elección su nombre no aparece.
credit-name-save = Guardar mi elección
credit-not-yet = Para figurar como autor o autora, su página debe mostrar dos cosas: que dio forma al trabajo y que escribió o comentó el texto. Anótelas primero.
credit-named = Nombrarme
credit-named-author = como autor o autora
credit-named-hint-author = Su nombre está en la portada.
credit-named-group-author = como miembro del grupo
credit-named-hint-group-author = El grupo es el autor y usted figura en él.
credit-named-acknowledged = entre las personas a las que se agradece
credit-named-hint-acknowledged = Su nombre está en los agradecimientos. Al elegirlo, usted lo permite.
credit-named-not-named = en ningún lugar
credit-named-hint-not-named = Lo que hizo sigue contando y nadie preguntará por qué.
credit-name = El nombre que se imprime
credit-name-hint = Como quiera leerlo.
credit-affiliation = Qué va detrás del nombre
credit-affiliation-hint = No necesita una institución.
credit-affiliation-patient-partner = Paciente asociado
credit-affiliation-caregiver-partner = Cuidador asociado
credit-affiliation-of = Mis propias palabras
credit-affiliation-none = Nada
credit-of = En mis propias palabras
credit-of-hint = Una comunidad, un hospital, un lugar. Solo con «Mis propias palabras».
credit-orcid-hint = Un número que tienen algunas personas que escriben. Déjelo vacío si no lo conoce.
credit-accountable = Responder por ello
credit-accountable-yes = Respondo por mi parte del trabajo
credit-accountable-hint = Si alguien tiene una pregunta sobre ella, usted ayuda a responder. Todos los autores lo dicen.
byline-title = Autores
byline-group = Miembros del grupo
byline-thanks = Con agradecimiento a
byline-by = Por
byline-and-group = con los miembros del grupo
own-credits-title = Informes en los que ayudé
own-credit-for-approval = El texto final espera su aprobación.
own-credit-for-choice = Elija, por favor, cómo quiere ser nombrado o nombrada.
own-credit-unconfirmed = { $n ->
    [one] Una contribución espera su sí.
   *[other] { $n } contribuciones esperan su sí.
}
own-credit-calm = Nada le espera.
done-contribution-noted = Anotado.
done-contribution-sent = Anotado. La persona recibe una carta.
done-contribution-confirmed = Gracias. Ahora cuenta.
done-contribution-dropped = Se ha quitado.
done-name-chosen = Su elección está guardada.
done-text-approved = Gracias. Su aprobación consta.
field-orcid = Esto no es un ORCID iD: cuatro grupos de cuatro, como 0000-0002-1825-0097.
field-author-tests = Quien es autor dio forma al trabajo y participó en el texto. Anote primero lo que hizo o elija otra forma de ser nombrado.
field-author-accountable = Cada autor responde por su parte. Márquelo o elija otra forma de ser nombrado.
refused-no-contribution = Usted no está en el registro de este informe. Anote primero lo que hizo.
refused-no-author = Nadie figura aún como autor de este texto. Alguien que hizo el trabajo tiene que elegir ser nombrado y aprobarlo.
refused-not-approved = { $n ->
    [one] { $names } figura o puede figurar como autor y no ha aprobado este texto o no ha elegido cómo ser nombrado.
   *[other] { $n } personas figuran o pueden figurar como autoras y no han aprobado este texto o no han elegido cómo ser nombradas: { $names }.
}
refused-no-assent-name-left-out = Ningún paciente que codirige ha firmado que el informe puede salir sin este nombre.
matter-name-left-out = un informe puede salir sin un nombre
mail-noted-subject = ¿Es correcto? Su parte en { $report }
mail-noted-what = { $name } anotó que usted ayudó con { $report }:
mail-noted-how = Cuenta cuando usted dice que es correcto. Si está mal, quítelo. Ayuda a decidir si usted figura como autor o autora.
mail-noted-link = Decir si es correcto
mail-approval-subject = El texto final de { $report } espera su aprobación
mail-approval-what = { $report }, edición { $n }, está terminado. Solo sale cuando todas las personas nombradas como autoras han aprobado exactamente este texto.
mail-approval-note = Qué hay de nuevo:
mail-approval-choose = Usted puede figurar como autor o autora. Elija también cómo quiere ser nombrado. También puede elegir los agradecimientos o no ser nombrado.
mail-approval-read = Leer el texto
mail-approval-link = Aprobarlo o elegir cómo ser nombrado
