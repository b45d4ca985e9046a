#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kSpanishPhrases = {
    .furniture = R"(
anterior; anuncio; artículo anterior; artículo siguiente; buscar; cargando; cerrar; comentar; comentarios; comparte
compartir; compartir en facebook; contenido patrocinado; continuar leyendo; copiar enlace; correo; descargar; enviar
enviar por correo; escuchar; etiquetas; guardar; imprimir; ingresar; iniciar sesión; leer más; leer también; menú
más; más información; publicidad; registrarse; responder; seguir leyendo; siguiente; suscribirse; suscríbete
síguenos; te puede interesar; te recomendamos; temas; temas relacionados; ver más; ver todos; volver; volver arriba
además lee*; además, lee*; artículo relacionado*?; compartir en*?; descarga la última*; descarga nuestra*
este sitio utiliza cookies*; etiquetas:*; haga clic aquí*; haz clic aquí*; le puede interesar*?; le recomendamos*
lea además*; lea más*; lea también*; lee además*; lee aquí*; lee más*; lee también*; leer también*?
mira aquí*; mira también*; más información*?; no te pierdas*?; nota relacionada*?; noticia relacionada*?
noticias relacionadas*?; puede leer*?; puede ver*?; puedes leer*?; recibe en tu*; sigue leyendo*?; suscríbase*
suscríbete*; síganos en*; síguenos en*; tags:*; también lee*?; también puedes leer*; también te puede*
te puede interesar*; te recomendamos*; te sugerimos*; temas:*; tu dirección de correo electrónico no será publicada*
utilizamos cookies*; ve también*?; vea además*; vea también*; ver además*?; ver más:*; ver también*?
¡mira lo que tiene*; ¿ya sabías que*; únete a*
)",
    .after = R"(
acerca del autor; archivado en; artículos relacionados; boletín; comentarios; contenido relacionado
deja tu comentario; deja un comentario; deja una respuesta; dejar un comentario; dejar una respuesta
entradas recientes; entradas relacionadas; escribe un comentario; etiquetas; fuente; fuentes; le puede interesar
lo más leído; lo más visto; lo último; lo último en; más información; más leídas; más leídos; más noticias
más sobre este tema; más vistas; navegación de entradas; notas relacionadas; noticias relacionadas; otras noticias
recomendados; relacionadas; relacionados; sobre el autor; suscríbete a nuestro boletín; también te puede interesar
te puede interesar; te recomendamos; temas; temas relacionados; vea también; últimas entradas; últimas noticias
deja un comentario*; deja una respuesta*; más de*?; más en*?; más noticias de*; más sobre*?; podría interesarte*
quizás te interese*; también te puede*; te podría interesar*; te puede interesar*
)",
    .head = R"(
actualizado*; autor:*; escrito por*; fecha:*; lectura de*; por*; publicado*; redacción*; tiempo de lectura*
última actualización*
)",
    .foot = R"(
con información de*; fuente:*; fuentes:*; todos los derechos reservados*
)",
    .pictures = R"(
(foto*; crédito:*; créditos:*; foto cortesía*; foto:*; fotografía:*; fotos:*; fuente de la imagen*; imagen:*
imágenes:*
)",
};

}  // namespace assay::page
