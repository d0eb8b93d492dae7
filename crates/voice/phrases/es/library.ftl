# The library: search, resources, the desk where they are written and signed.
library-title = Biblioteca
library-eyebrow = Para guardar y usar
library-lede = Listas, guías y plantillas hechas con lo que los equipos encontraron. Un paciente colaborador leyó y firmó cada una.
library-search = Buscar en la biblioteca
library-words = ¿Qué busca?
library-kind = Tipo
library-any = Cualquiera
library-resources = Todos los recursos
library-poster = Cartel
library-posters = Carteles
library-audience = Para quién
library-find = Buscar
library-found = { $n ->
    [0] No se encontró nada
    [one] Un resultado
   *[other] { $n } resultados
}
library-newest = Lo más nuevo
library-clear = Borrar la búsqueda
library-minutes = { $n ->
    [one] 1 minuto de lectura
   *[other] { $n } minutos de lectura
}
library-for = Para { $who }
library-none = Los estantes aún están vacíos
library-none-what = Los recursos aparecen aquí cuando un colaborador los ha firmado y los colaboradores han aprobado publicarlos. Mientras tanto, los carteles muestran lo que hacen los equipos.
library-none-found = Nada contiene esas palabras
library-none-found-what = Pruebe con menos palabras, con otra ortografía o con una de estas:
library-none-found-try = Pruebe con menos palabras o con otra ortografía.
in-language-en = en inglés
in-language-es = en español
resource-kind-checklist = Lista de comprobación
resource-kind-guide = Guía
resource-kind-template = Plantilla
resource-kind-tip-sheet = Hoja de consejos
resource-kind-what-checklist = Se va marcando.
resource-kind-what-guide = Se lee una vez y se guarda.
resource-kind-what-template = Se rellena.
resource-kind-what-tip-sheet = Una página, una cosa.
resource-reading = Tiempo
resource-edition = Edición
resource-edition-at = { $n }, publicada el { $date }
resource-edition-n = Edición { $n }
resource-editions = Otras ediciones
resource-older = Esta es una edición anterior
resource-newest = Leer la edición { $n }, la más nueva
resource-signed = Leído y firmado por
resource-from = Hecho a partir de este hallazgo
resource-finding = El hallazgo y sus pruebas
resource-desk = Trabajar en él
resource-read = Verlo en la biblioteca
resource-edit = Editar el texto
resource-new-title = Empezar un recurso
resource-edit-title = Editar el recurso
resource-edit-lede = Escriba para una persona con poco tiempo. Un colaborador leerá y firmará el texto exacto antes de que nadie más lo vea.
resource-title = Título
resource-summary = Todo en palabras de cada día
resource-summary-hint = Una o dos frases.
resource-audience-hint = Por ejemplo: profesionales de la educación médica.
resource-body = El texto
resource-body-hint = «# » empieza un título, «- » un punto, «1. » un paso y «[ ] » algo que marcar. Una línea vacía empieza otro párrafo.
resource-keywords = Temas
resource-ends-signature = Un texto cambiado necesita otra firma
resource-ends-signature-what = Al guardar, termina la firma del texto anterior. Lo ya publicado queda como está hasta que se firme y publique la nueva edición.
resource-withdraw = Retirarlo
resource-withdraw-title = ¿Retirar este recurso?
resource-withdraw-what = Todas las ediciones salen de la biblioteca y sus direcciones dirán por qué. No se puede deshacer.
resource-gone = Este recurso se retiró
resource-gone-what = Ya no está en la biblioteca. El motivo es:
resource-publish = Publicar
resource-stage-draft = En preparación
resource-stage-signed = Firmado por un colaborador
resource-stage-published = Publicado
resource-stage-withdrawn = Retirado
desk-title = Recursos en preparación
desk-lede = Del hallazgo al estante: escrito, firmado por un colaborador, acordado con los colaboradores, publicado.
desk-none = Aún no hay recursos
desk-none-what = Empiece uno aquí, o desde la página de un hallazgo, para que se pueda seguir hasta sus pruebas.
desk-next = En qué punto está
desk-written = Escrito
desk-signed = Leído y firmado por un colaborador
desk-sign-what = Puede firmar quien ocupe un asiento de colaborador en la iniciativa.
desk-read-and-sign = Leerlo y firmar
desk-agreed = Los colaboradores aprobaron publicarlo
desk-agreed-what = Hace falta aprobar una decisión con colaboradores.
desk-agreed-ask = Plantee la pregunta a un órgano:
desk-published = Publicado en la biblioteca
sign-eyebrow = Para colaboradores
sign-lede = Lea el texto entero, por favor. Su firma dice: esto es correcto, claro y justo con los pacientes. No le debe un sí a nadie.
sign-changed = El texto cambió mientras usted leía
sign-changed-what = No se firmó nada. Este es el texto tal como está ahora.
sign-title = Su firma
sign-what = Firma exactamente este texto, con su nombre. Si después cambia una palabra, la firma termina y se le preguntará de nuevo.
sign-button = Lo he leído y lo firmo
sign-not-now = Ahora no
done-resource-begun = Empezado. Puede salir y volver.
done-resource-saved = Guardado.
done-resource-signed = Firmado. Gracias por leerlo hasta el final.
done-resource-published = Publicado. Esta es su dirección.
done-resource-withdrawn = Retirado.
refused-resource-withdrawn = Este recurso se retiró y ya no se puede cambiar.
refused-resource-not-signed = Ningún colaborador ha firmado este texto tal como está. Pida a un colaborador de la iniciativa que lo lea y lo firme.
refused-resource-already-signed = Este texto ya está firmado.
refused-resource-already-published = Este texto ya está publicado.
refused-only-partners-sign = Solo quien ocupa un asiento de colaborador en la iniciativa puede firmar por los colaboradores.
resource-pdf = Descargar en PDF
resource-origin = De dónde viene
resource-address = Su dirección
used-by = En uso: { $providers ->
    [one] un proveedor
   *[other] { $providers } proveedores
}, { $activities ->
    [one] una actividad
   *[other] { $activities } actividades
}.
used-more = Qué cambió
