#include "collect/page/phrase_book.h"

namespace assay::page {

const Phrases kEnglishPhrases = {
    .furniture = R"(
ad; ads; advertisement; advertisements; advertising; back to article; back to top; close; close this window
close window; comment; comments; continue reading; copy link; download; email; email this; facebook; filed under
follow us; image; instagram; leave a comment; leave a reply; linkedin; listen; listen to article; load more; loading
log in; menu; more; new; next; next article; no comments; open in app; pinterest; previous; previous article; print
print article; print this; print this article; print this page; print this story; printable version
printer friendly; printer-friendly version; read more; reddit; reply; return to article; save; search; see also
share; share on; share this; share this article; share this post; share this story; sign in; sign up
skip to content; sponsored; story continues below; subscribe; subscribe now; tags; telegram; table of contents
thanks for reading; trending; tweet; twitter; view all; view comments; whatsapp; x; +1; - the end -; click here to*
follow us on*; get the latest*; join our newsletter*; like us on*; share this on*; share on*?; sign up for*
sign up to*; story continues*?; subscribe to our*; this website uses cookies*; we use cookies*
your email address will not*; you must be logged in*; min read*?; skip to*?; click to share*; also read:*; read also:*
read more:*; read next:*; also read*?; related:*; don't miss:*; see also:*; more:*; recommended:*; filed under:*
tags:*; posted in*?; tagged:*; table:*; chart:*; click on a star to rate*; enjoy the post?*; printed from*?
this article was printed from*; this page was printed from*; this story was printed from*; source url:*
original url:*; article url:*; find this article at*
)",
    .after = R"(
about the author; about the authors; comments; discover more; explore more; further reading; get in touch
join the conversation; join the discussion; keep reading; latest articles; latest news; latest posts; latest stories
leave a comment; leave a reply; leave a response; more articles; more from; more like this; more news; more posts
more stories; more to read; most popular; most read; most viewed; newsletter; other articles; our newsletter
popular posts; post navigation; read next; reader interactions; recent articles; recent news; recent posts
recommended articles; recommended for you; recommended reading; related; related articles; related blogs
related content; related news; related post; related posts; related reading; related resources; related stories
related topics; search; share this; share this article; share this post; share this story; share this entry
sign up for our newsletter; similar articles; similar posts; subscribe to our newsletter; trending; trending now
what to read next; you may also like; you might also like; you may also enjoy; you might also enjoy; subscribe
post a comment; top stories; readers say; conversation; subscribers' notes; article sources
how useful was this post; rate this article; rate this post; was this article helpful; was this helpful
was this page helpful; latest posts by*; more from*?; more in*?; related articles*; related posts*; you may also like*
you might also like*; leave a reply*; recommended for you*
)",
    .head = R"(
by*; posted on*; posted by*; published*; updated*; last updated*; written by*; author:*; date:*; reading time*
estimated reading*
)",
    .foot = R"(
copyright ©*; ©*; all rights reserved*
)",
    .pictures = R"()",
};

}  // namespace assay::page
