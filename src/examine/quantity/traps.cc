// Fixed words are kept by the numeral character that they hold.  A look-up goes through the places where that character
// stands in a word, and compares the word only where the character beside it fits: some hundred comparisons of a
// number.
#include "examine/quantity/traps.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "examine/quantity/characters.h"

namespace assay::quantity {
namespace {

struct Words {
  std::string_view character;
  std::string_view words;  // separated by blanks
};

// clang-format off
constexpr auto kWords = std::to_array<Words>({
  {"一", "大一 一反三 一年四季 一年之计 一穷二白 一周年庆 统一 唯一 单一 之一 万一 一些 一起 一样 一直 一定 一般 一切 一系列 一体 一路 一带 一边 一旦 一致 一向 一律 一再 一贯 一时 一心 "
         "一同 一并 一共 一齐 一举 一线 一流 一级 一生 一手 一身 一望 一番 一片 一道 一面 一方面 一站 一如 一味 一经 一概 一会儿 一刻 一揽子 "
         "一把手 一次性 一条龙 一箭 一号文件 一国两制 一二三 一本正经 一帆风顺 一举 一脉 一盘棋 一张蓝图 一员 一环 一角 一隅 一席之地 一度 "
         "一点点 一下 一阵 一股 一头 一户一 一村一 一县一 一企一 一河 一江 一江两岸 一老一小 一江一 一城 一网 一码 一卡通 一体化 一代代 "
         "一批批 一个个 一件件 一张张 一项项 一幅幅 一座座 一条条 一步步 一天天 一次次 一家人 一家 一辈子 一带一路 一是 专一 同一 第一线 如一 逐一 "
         "划一 不一 合一 惟一 一目 一言 一丝 一旁 一行 一门心思 一应 一律 一律 一窝 一厢 一针 一触 一无 一五一十 一臂 一锤 一视 一气 一口气 一大批 一大 一整 "
         "一年一度 一方 一季度 新一 这一 那一 每一 某一 另一 哪一 任一 进一步 一步 一把 一场 一段 一类 一种 一批 一份子 一分子 一亩三分地 "
         "一元复始 一元论 一元化 一元二次 一下子 一连 一来 一去 一见 一看 一听 一说 一想 一问 一试 一夜 一晃 一日千里 一点也 一点儿 周一 星期一 礼拜一 初一 五一 十一黄金 十一假 "
         "其一 一切 一经 一贯 一一 一模一样 一心一意 一把尺子 一竿子 一线城市 一股脑 一清二楚 一点一滴 一砖一瓦 一草一木 一山 一隅 一斑 一瞬 一改 一扫 一展"},
  {"二", "接二 神二十 大二 二中、 一穷二白 二环 二手 二维 二氧化 二胎 二孩 二战 二代 二线 二级 二人转 二胡 二等 二审 二期 二次元 二郎 二连浩特 二里头 二七 二锅头 二进制 二元 "
         "二甲 二恶英 星期二 周二 礼拜二 初二 不二 独一无二 二哥 二姐 二叔 二月二 二房东 二极管 二十四节气 二传 二弟 二老 二次创业 二把手 二十届 二十大 二话"},
  {"三", "三股势力 三中、 三纵 三横 三天打鱼 一反三 反三 三菱 三安 三坡 三必须 三样 大三 三世纪 三环 三农 三亚 三峡 三星 三江 三明 三沙 三门峡 三国 三维 三角 三文 三下乡 三军 三伏 三九天 三甲 三线 三级 三等 三令五申 三番 三思 "
         "三项赛 三省一市 三好 三教 三八 三长两短 三言 三心 三五 三七 三元里 三元桥 三期 三孩 三包 三资 三通 三亲 三者 三轮车 三板 三里屯 三明治 三昧 三脚 "
         "三观 三公 三晋 三秦 三湘 三苏 三春 三秋 三夏 三冬 三夹 三叉 三叠 三都 三河 三原县 三台县 三穗 三体 三聚 三北 三只松鼠 "
         "星期三 周三 礼拜三 初三 再三 第三方 第三者 三星堆 三生三世 三一 三里 三化 三会 三医 三支一扶 三大战役 三权 三无 三高 三位一体 三合院 "
         "三个代表 三中全会 三全育人 三会一课 三严三实 三八妇女 三去一 三农 三产 接二连三 张三 三分天下 三分之 三人行 三湾 三严 三新 三通 三步"},
  {"四", "四中、 四横 四纵 四梁 大四 新四军 四军 四环 四川 四处 四海 四方 四面 四周 四肢 四季 四合院 四平 四环 四通八达 四维 四级 四洲 四书 四强 四大名著 四中全会 四姑娘 四会 四风 "
         "星期四 周四 礼拜四 初四 五四 四子 四分五裂 四六级 四面八方 四邻 四旁 四野 四起 四射 四溢 四散 四人帮 四化 四驱 四轮 四氧 四氢 四氯 四库 四舍五入 再三再四 四好 四史 四两"},
  {"五", "五中、 五纵 五横 五环 五台 五指山 五一 五四 五金 五湖 五谷 五常 五角 五星 五环 五彩 五粮 五大连池 五华 五莲 五河 五家渠 五道 五代 五行 五官 五脏 五花 "
         "五颜六色 五光十色 五味 五音 五线谱 五项全能 五洲 五位一体 五中全会 五保 五险 五美 五通桥 五邑 五菱 五矿 五原 五寨 五台山 五岳 五羊 五氧 "
         "十四五 十三五 十五五 十二五 十一五 星期五 周五 礼拜五 初五 三令五申 五角大楼 五卅 五更 五感 五峰 五眼"},
  {"六", "六横 六纵 六环 六一 六安 六盘水 六合 六盘山 六和 六朝 六神 六畜 六必居 六中全会 六氟 星期六 周六 礼拜六 初六 六稳 六保 六味 六横 六甲 六枝 六亲"},
  {"七", "七上八 七纵 七横 七夕 七一 七里河 七里 七台河 七匹狼 七星 七宝 七国集团 七彩 七嘴八舌 七上八下 七十二变 七中全会 初七 七情 七氟 七律 七绝 七宗罪"},
  {"八", "八纵 八横 八柱 七上八 七下八 八一 八达岭 八宝山 八卦 八里 八方 八闽 八仙 八路军 八角 八桂 八音 八大山人 八公山 八步 八宿 八中全会 初八 腊八 八项规定 八宝 八旗 八戒 八股 八百里 八荒 王八 八千里"},
  {"九", "京九 九一八 九寨沟 九寨 九江 九龙 九州 九三学社 九三 九华 九泉 九一八 九霄 九歌 九曲 九阳 九牧 九鼎 九宫 九天 九段线 九二共识 九年义务 九年制 九死 九牛 初九 九尾 九九 九旬 九零后 九章 九阴 重九 九月九"},
  {"十", "十纵 十横 神十五 神十六 神十七 神十八 神十九 神十四 神十三 十分 十足 十堰 十字 十月革命 十一黄金周 十一假期 十全 十佳 十拿 十指 十恶 十里 十九大 十八大 十七大 十六大 十九届 十八届 十四五 十三五 十五五 十二五 十一五 十万火急 朝花夕拾 十八洞 十八里 十渡 十三陵 十堰 十三行 十日谈 十进制 五光十色 十有八九 十之八九 十几年如一日 十年如一日 十年树木 十年磨一剑 十字路"},
  {"拾", "拾起 收拾 拾取 拾遗 拾荒 捡拾 拾级 拾金 夕拾 拾掇"},
  {"百", "百姓 百度 百货 百科 百花 百家争鸣 百家 百合 百色 百强 百年变局 百年未有 百年奋斗 百年老店 百年大计 百年 百万农奴 百万雄师 百般 百废 百分百 百炼 "
         "百折 百灵 百事 百胜 百济 百感 百忙 百业 百态 百战 百里 百出 百世 百川 百宝 百叶 百亩方 百万富翁 百老汇 百慕大 千百 百千万 百炼成钢 百年好合 百步 百尺 百济神州 百日"},
  {"千", "千万要 千万别 千万不 千家万户 千家 千百 千方 千篇 千里 千古 千岛 千禧 千秋 千年 千亩方 千军 千变 千差 千丝 千山 千载 千头 千辛 千言 千奇 千姿 千锤 千钧 千兆 秋千 千斤顶 千层 千户 千佛 千阳 千叶 千手 千金 千瓦 千克 千米 千帕 万水千山 万紫千红 成千上万 各有千秋 三千院 千行百业 千企 千村 千人计划 千日 千般 千灯"},
  {"万", "万一 万物 万事 万象 万里 万众 万科 万达 万宁 万州 万载 万岁 万人空巷 万国 万能 万分 万家 万古 万户 万千 万全 万方 万向 万维 万寿 万安 万年 万荣 万隆 万盛 万山 万源 万柳 万豪 万宝 万盏 万民 万代 万福 万无一失 万般 万万 万华 万泉 万峰 万人 亿万 千万要 万事达 万博 万马 万钧 万恶 万幸 万丈 万水 万紫 万绿 万头 万圣 以防万一 万企 万亩方 万村 万顷 万名"},
  {"亿", "亿万 亿利 亿达 亿纬 亿欧"},
  {"两", "两会 两国 两岸 两党 两军 两边 两侧 两旁 两端 两性 两极 两制 两难 两用 两全 两委 两高 两江 两湖 两广 两汉 两宋 两河 两翼 两弹 两院 两手 两头 两者 两样 两口子 "
         "两委 两学 两山 两河 两栖 两癌 两新 两重 两免 两不愁 两校 两区 两基 两办 两融 两非 两房 两三下 两眼 两耳 两鬓 两袖 两当 两小无 两情 两相 两败 两回事 两码事 "
         "两个确立 两个维护 两个结合 两个一百年 一国两制 两院院士 两军 两队 两强 两市 两税 两面 两脚 两腿 两肋 两淮 两两 斤两 两国 两江 两广 两优一先 两横 两纵 两客 两危 两业 两链 两廊 两洋"},
  {"兩", "兩會 兩國 兩岸 兩黨 兩軍 兩邊 兩側 兩兩 兩者 兩地"},
  {"零", "零售 零部件 零件 零食 零下 零碳 零星 零距离 零排放 零容忍 零散 零碎 零时 零点 零钱 零工 零基础 零关税 零陵 零差 零门槛 零跑 零担 零用 凋零 飘零 零和 零污染 零增长 零感染 零新增 零报告 零接触 零突破 零的突破 归零 清零 零日 零起点 零花 零就业 零废"},
  {"兆", "预兆 征兆 吉兆 瑞雪兆 兆示 兆麟 前兆 先兆 兆丰 兆易"},
  {"几", "几乎 几内亚 几何 几率 几近 几度 几经 几代 茶几 几时 几多 几许 几番"},
  {"数", "数据 数字 数学 数量 数码 数控 数目 数值 数智 指数 人数 总数 多数 少数 次数 函数 系数 参数 基数 分数 倍数 岁数 辈数 半数 无数 为数 数度 数落 屈指可数 件数 户数 奇数 偶数 整数 小数 读数 如数 算数 变数 负数 实数 虚数 代数 招数 悉数 充数 点数 级数 票数 位数 天数 寡数 数独 数说 数列 数理 数论 数模 数轴 数额 数位 数来宝 数年 数月 数日 数周 数次 数家 数名 数位"},
  {"肆", "放肆 肆意 肆虐 肆无 大肆"},
  {"陆", "大陆 陆地 陆续 陆路 登陆 着陆 内陆 陆军 陆海 海陆 陆上 水陆 陆空 陆家嘴 陆战 陆域 陆基 陆侨 陆生 陆桥 欧陆 次大陆 新大陆 陆运 陆丰 陆川 陆良 陆河 陆慷 陆游 陆羽 张陆 陆港 陆缘 陆架"},
  {"伍", "队伍 入伍 退伍 行伍 落伍 为伍 伍德 陆伍 伍家岗"},
  {"叁", "叁考"},
});
// clang-format on

// A place where a numeral character stands in a fixed word, with the character beside it there to tell most texts apart
// at once.
struct Place {
  std::string_view word;
  std::size_t offset = 0;
  char32_t neighbour = 0;
  bool is_next = false;
};

class Index {
 public:
  Index() {
    for (const Words& row : kWords) add(row);
  }
  const std::vector<Place>* places(char32_t character) const {
    const auto found = places_.find(character);
    return found == places_.end() ? nullptr : &found->second;
  }

 private:
  void add(const Words& row) {
    std::vector<Place>& places = places_[character_at(row.character, 0).value];
    std::string_view words = row.words;
    while (!words.empty()) {
      const std::size_t blank = std::min(words.find(' '), words.size());
      const std::string_view word = words.substr(0, blank);
      words.remove_prefix(std::min(blank + 1, words.size()));
      for (std::size_t at = word.find(row.character); at != std::string_view::npos;
           at = word.find(row.character, at + 1)) {
        const Character next = character_at(word, at + row.character.size());
        const bool is_next = next.size != 0;
        places.push_back({.word = word,
                          .offset = at,
                          .neighbour = is_next ? next.value : character_before(word, at).value,
                          .is_next = is_next});
      }
    }
  }

  std::unordered_map<char32_t, std::vector<Place>> places_;
};

const Index& index() {
  static const Index built;
  return built;
}

struct Guard {
  std::string_view unit;
  std::u32string_view next;
};
constexpr auto kGuards = std::to_array<Guard>({
    {"人", U"民类才工大间生物格造文体事心道权防质力机"},
    {"载", U"人客体重荷货波歌誉入具有于"},
    {"个月大", U"幅力规量型多"},
    {"天大", U"会赛雪雨学家计幅力规量型多"},
    {"周大", U"福会"},
    {"伏特", U"高加"},
    {"尺", U"度寸子码牍幅"},
    {"名", U"单优校录誉义称字著胜山额"},
    {"位", U"于置数居移列面"},
    {"位元", U"首老勋帅素"},
    {"口", U"岸号径味罩腔粮子述碑头井缸锅窑机水油气棺塘"},
    {"家", U"长属具庭园乡国务电居政纺禽畜风教训族"},
    {"户", U"外籍口主型"},
    {"年", U"级代龄轻幼会薪货味底初末终报检鉴度糕画"},
    {"天", U"然津下空地山宫安路文线花才使桥平河舟问"},
    {"周", U"边末围恩密口总庄期转刊"},
    {"元", U"旦素首老月件宝宵化里桥气勋帅朝谋件宇"},
    {"克", U"服隆里什勒罗斯东强难敌制扣鲁拉"},
    {"米", U"粉饭线兰尔奇酒其脂勒"},
    {"秒", U"杀"},
    {"升", U"级至到温空高起学值华旗任降幅"},
    {"度", U"假过量诚身日"},
    {"担", U"任心保当忧架负"},
    {"台", U"湾风胞海阶上下州北中南账"},
    {"套", U"路餐利期现"},
    {"所", U"有以在谓长需得属做说要能见及示"},
    {"头", U"部脑条版痛疼"},
    {"座", U"谈位椅舱"},
    {"架", U"构设空桥"},
    {"列", U"入为出举席强支"},
    {"股", U"东份市票权民价指骨"},
    {"码", U"头"},
    {"成", U"都立为员果本功绩熟长就人分品效交群批型套年千百都语见了对员语形"},
    {"折", U"旧合叠腾射磨返扣线戟"},
    {"瓦", U"解房斯尔努片"},
    {"桶", U"装"},
    {"磅", U"礴"},
    {"圆", U"满形明桌周心"},
    {"株", U"洲式"},
    {"方", U"面案式法向位针便言程略阵队舱针正圆才形块米"},
    {"平", U"台方均衡等安原局常行民坦静阳凉"},
    {"卡", U"车路塔片通尔拉斯"},
    {"巴", U"勒西黎基士拿格林塞马东"},
    {"牛", U"肉奶羊皮市栏年津仔顿"},
    {"帕", U"米斯特金"},
    {"焦", U"点作虑炭化耳距"},
    {"伏", U"击笔天尔特法"},
    {"赫", U"尔鲁然兹"},
    {"斤", U"斤"},
    {"两", U"个名国岸会人家天年种次级地者手江党军院端侧边"},
    {"栋", U"梁"},
    {"匹", U"配敌夫"},
    {"幢", U""},
    {"兆", U"丰易头瓦赫"},
});

}  // namespace

std::size_t trap_end(std::string_view text, std::size_t at) {
  const Character character = character_at(text, at);
  if (character.size < 3) return 0;
  const std::vector<Place>* const places = index().places(character.value);
  if (places == nullptr) return 0;
  const char32_t next = character_at(text, at + character.size).value;
  const char32_t before = character_before(text, at).value;
  std::size_t longest = 0;
  for (const Place& place : *places) {
    if (place.neighbour != (place.is_next ? next : before) || place.offset > at) continue;
    if (!text.substr(at - place.offset).starts_with(place.word)) continue;
    longest = std::max(longest, at - place.offset + place.word.size());
  }
  return longest;
}

bool is_other_word(std::string_view name, std::string_view text, std::size_t end) {
  const Character next = character_at(text, end);
  if (next.size < 3) return false;
  for (const Guard& guard : kGuards) {
    if (guard.unit == name) return guard.next.find(next.value) != std::u32string_view::npos;
  }
  return false;
}

}  // namespace assay::quantity
