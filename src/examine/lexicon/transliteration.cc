#include "examine/lexicon/transliteration.h"

#include <algorithm>

#include "base/utf8.h"

namespace assay::lexicon {

namespace {

// Those of the usual tables of transliteration, in the order of their code points.
constexpr std::u32string_view kCharacters =
    U"丁万三不世丘东丝丰丹丽乃乌乔亚亨京什仁仑代伊伍休优伟伦伯伽佐佛佩佳依侯保儒先"
    U"克兰兴兹内冈农冯凡凤凯切列刘利别加努劳勃勒北匹华南博卡卢卫厄历古可史叶吉吕咖"
    U"哈哥哲唐喀嘎因图圣圭坎坡坦埃培基堡塔塞士夏多夫夸奇奈奎契奥妮妲姆威娃娅娜嫩孔"
    U"孙孜孟季宁安宋宏定宾密寇富察尔尚尤尼居山岑岱崔川州巴布希帕帝席平年库庞康廉廷"
    U"弗弥强当彦彬彭彻彼德怀思恩恰悉惠意戈戴扎托扬拉拔拜拿捷提摄摩撒敏敦文斯方施日"
    U"旺昂昆昌明易星晋普曲更曹曼朗木本朱朴朵李村杜来杨杰松林果柏查柯柳根格桂桑梁梅"
    U"梦森棱次欣欧歇武比毛汀汉汤沃沙治泊法波泰泽洁洛洪派海涅温滕滨潘澳烈热焦熙爱牛"
    U"特狄狮玖玛珀珊珍班理琪琳琴琼瑙瑞瑟瓜瓦甘甫田申留略登白皮盖盛石破硕祖福科穆窦"
    U"立章竺第简簡米粟素索约纳纽绍绳维缅缇罕罗翁翠翰考者耐耳耶聂肖肯胜胡能腊腾舍舒"
    U"良艾芒芝芬芭苏苔若英茂范茜茨茱茲茵茹荣荷莉莎莫莱莲菲萝萨葆葛葡蒂蒙蒸蓝蓬蕾薇"
    U"虎蜜衣裘西觉詹让许诗诺谟谢谬豪贝贡费贾赖赛赞赫路辛辽达迁迈连迪逊道邓那邦郎都"
    U"鄂里金钦铁锋锡门阔阙阮阿陀陶隆雄雅雨雪雷霉霍露靡韦顿飞饶香马骏高魁魏鲁鲍麦麻"
    U"黎黑默黛齐龙龚";

}  // namespace

bool is_transliteration_character(char32_t code_point) {
  return std::ranges::binary_search(kCharacters, code_point) || code_point == 0xB7 || code_point == 0x2022 ||
         code_point == 0x30FB;
}

bool looks_transliterated(std::string_view chinese) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < chinese.size(); ++count) {
    const utf8::CodePoint point = utf8::decode(chinese, at);
    if (!is_transliteration_character(point.value)) return false;
    at += point.size_bytes;
  }
  return count >= 2;
}

}  // namespace assay::lexicon
