#include "corpus/text/notice_words.hpp"

namespace dateline::corpus::text::notice_words {

const std::string_view lines =
    "|ad|advertisement|advertising|advertisment|sponsored|anzeige|werbung|publicidad|publicite|pubblicita|"
    "publicidade|annonce|advertentie|reklama|reklam|реклама|广告|広告|광고|إعلان|share|share "
    "this|tweet|print|email|e-mail|"
    "copy link|whatsapp|facebook|twitter|linkedin|pinterest|reddit|telegram|teilen|drucken|partager|imprimer|"
    "compartir|imprimir|condividi|stampa|comment|comments|no comments|0 comments|post a comment|add a comment|"
    "kommentare|commentaires|comentarios|view comments|show comments|loading comments|loading|read more|"
    "read full story|more|next|previous|related|related articles|related stories|related content|related news|"
    "related topics|filed under|tags|topics|trending|most read|don't miss|breaking news|breaking|subscribe|sign up|"
    "log in|sign in|register|newsletter|replay|play|close|menu|image|video|photo|view gallery|caption|hide caption|"
    "toggle caption|enlarge this image|enlarge|back to top|top stories|mehr zum thema|lesen sie auch|lire aussi|"
    "lea tambien|leia tambem|leggi anche|lees ook|";

const std::string_view beginnings =
    "|sign up for|sign up to|signup for|subscribe to|subscribe now|subscribe for|click here|click to|tap here|"
    "follow us|like us on|join us on|find us on|share this|share on|story continues|article continues|"
    "continue reading|read more:|read more about|read also|also read|see also|also on|related:|related stories|"
    "related articles|watch:|watch now|listen:|more:|more from|have a tip|got a tip|got a story|download the|"
    "download our|get the latest|get our|get breaking news|leave a comment|leave a reply|post a comment|"
    "join the conversation|your email address|we use cookies|this site uses|this website uses|enable javascript|"
    "please enable|please turn on|like this story|photo:|photos:|photo by|photo credit|image:|image by|image credit|"
    "image source|picture:|pictured:|foto:|credit:|copyright|(c) 19|(c) 20|©|™ & ©|tm & ©|you may also like|"
    "you might also|recommended for|recommended stories|start your day with|reprints|view on instagram|"
    "view this post on|lesen sie auch|mehr zum thema|zum thema|bildquelle|lire aussi|a lire aussi|lire egalement|"
    "credit photo|lea tambien|lee tambien|te puede interesar|leia tambem|leia mais|leggi anche|lees ook|las ocksa|"
    "les ogsa|laes ogsa|czytaj tez|zobacz takze|читаите также|читать "
    "также|责任编辑|【责任编辑|[责任编辑|【纠错|关键词|扫一扫|原标题|무단전재|ⓒ|";

const std::string_view rights =
    "|all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|"
    "todos os direitos reservados|tutti i diritti riservati|무단 전재|版权所有|無断転載|"
    "may not be reproduced|may not be published, broadcast|may not be republished|constitutes acceptance of|"
    "terms of use and privacy|terms of service and privacy|user agreement and privacy|community rules apply|"
    "earn an affiliate|affiliate commission|we may earn a commission|comments powered by|please be respectful|"
    "republished with permission|reprinted with permission|";

const std::string_view credits =
    "|(image:|(photo:|(photo by|(photos:|(picture:|(pictured:|(foto:|(credit:|(image credit|(photo credit|[photo:|"
    "(getty|getty images)|/getty images|via getty images|(ap photo|ap photo/|(reuters photo|(afp photo|© reuters|"
    "© afp|© getty|© ap |© epa|/afp via|bild: dpa|foto: dpa|(c) dpa|photo courtesy|courtesy photo|file photo)|"
    "handout photo|(shutterstock|shutterstock)|(istock|photograph:|";

const std::string_view closings =
    "|follow him on|follow her on|follow us on|follow them on|follow me on|sign up for|subscribe to our|"
    "our newsletter|letters to the editor|be reached at|reach him at|reach her at|on twitter @|email the author|"
    "contact the author|on twitter at @|folgen sie|suivez-nous|siguenos en|";

}  // namespace dateline::corpus::text::notice_words
