#include "examine/lexicon/transliteration.h"

#include <algorithm>

#include "base/utf8.h"

namespace assay::lexicon {

namespace {

// Those of the usual tables of transliteration, in the order of their code points.
constexpr std::u32string_view kCharacters =
    U"丁万三世丘丝丰丹丽乃乌乔亚亨京什仁伊休伟伦伯佐佛佩佳依侯保儒先克兰兴兹内冈农"
    U"冯凡凯切列利别加努劳勃勒北匹华南博卡卢厄历古可史叶吉吕哈哥哲唐喀因图圣圭坎坡"
    U"坦埃培基堡塔塞士夏多夫夸奇奈奎契奥妮妲姆威娃娅娜嫩孔孙孟宁安宾密富察尔尚尤尼"
    U"居山巴布希帕帝席平年库庞康廉廷弗强当彭彻彼德怀思恩恰惠意戈戴扎托扬拉提摩撒敏"
    U"文斯方施日旺昂昆昌明易星普曲曼朗本朱朵杨杰松林柏查柯根格桑梅森次欣欧武比毛汀"
    U"汉汤沃沙治法波泰泽洛洪派海涅温滨潘澳热爱牛特狄玛珀珊珍班理琪琳琴琼瑞瓜瓦甘田"
    U"申略登白皮盖石祖福科穆立章第简米索约纳纽绍维缅缇罗翁翠考者耳耶肖肯胜胡能腊腾"
    U"舍舒良艾芒芝芬芭苏若英茂范茨茲茹荣莉莎莫莱菲萨葛蒂蒙蓝蕾薇蜜西詹让许诺谢豪贝"
    U"贡费贾赖赛赞赫路辛达迈连迪逊道那邦里金钦铁锡门阿陀陶隆雅雷霍韦顿香马高魏鲁鲍"
    U"麦黎黑默黛齐龙";

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
