#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kPortuguesePhrases = {
    .furniture = R"(
anterior; anúncio; buscar; carregando; comentar; compartilhar; compartilhe; conteúdo patrocinado
continua após a publicidade; continue lendo; copiar link; enviar; fechar; imprimir; leia mais; leia também; mais
menu; ouvir; próximo; publicidade; responder; saiba mais; salvar; seguir; tags; veja mais; veja também; voltar
voltar ao topo; clique aqui*; compartilhe no*; confira também*; entre no canal*; este site utiliza cookies*
inscreva-se*; leia ainda*; leia mais*; leia também*; ler também*?
o seu endereço de e-mail não será publicado*; participe do canal*; saiba mais*; siga o*?; siga-nos*; tags:*
utilizamos cookies*; veja mais*; veja também*
)",
    .after = R"(
artigos relacionados; comentários; conteúdo relacionado; deixe seu comentário; deixe um comentário
deixe uma resposta; leia mais; leia também; mais lidas; mais lidos; mais notícias; matérias relacionadas
navegação de post; notícias relacionadas; posts recentes; posts relacionados; recomendadas; recomendados
relacionadas; relacionados; sobre o autor; tags; tópicos relacionados; veja também; você pode gostar
últimas notícias; deixe um comentário*; deixe uma resposta*; mais de*?; mais em*?; mais sobre*?; talvez você*?
você pode gostar*; você também pode*?
)",
    .head = R"(
atualizado*; data:*; escrito por*; por*; publicado*; tempo de leitura*; última atualização*
)",
    .foot = R"(
fonte:*; fontes:*; todos os direitos reservados*
)",
    .pictures = R"(
(foto*; crédito:*; créditos:*; foto:*; fotos:*; imagem:*; imagens:*
)",
};

}  // namespace assay::page
