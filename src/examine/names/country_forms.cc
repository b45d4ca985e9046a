#include "examine/names/country_forms.h"

#include <algorithm>
#include <array>

namespace assay::names {

namespace {

constexpr std::array kForms = std::to_array<CountryForms>({
    {"中国", "中", "Chinese|Sino|PRC|Mainland|mainland|我国|全国|国内|祖国|中华|华北|华南|华东|华西"},
    {"美国", "美", "American|Americans|U.S.|America|US"},
    {"英国", "英", "British|Briton|Britons|Brits|UK|Britain|U.K.|English|England"},
    {"法国", "法", "French|Frenchman"},
    {"德国", "德", "German|Germans"},
    {"俄罗斯", "俄", "Russian|Russians"},
    {"日本", "日", "Japanese"},
    {"韩国", "韩", "Korean|Koreans|South Korean|South Koreans"},
    {"朝鲜", "朝", "North Korean|North Koreans|DPRK"},
    {"印度", "印", "Indian|Indians"},
    {"澳大利亚", "澳", "Australian|Australians|Aussie"},
    {"加拿大", "加", "Canadian|Canadians"},
    {"意大利", "意", "Italian|Italians"},
    {"西班牙", "西", "Spanish|Spaniard|Spaniards"},
    {"葡萄牙", "葡", "Portuguese"},
    {"荷兰", "荷", "Dutch|Holland"},
    {"比利时", "比", "Belgian|Belgians"},
    {"瑞士", "", "Swiss"},
    {"瑞典", "", "Swedish|Swede|Swedes"},
    {"挪威", "", "Norwegian|Norwegians"},
    {"丹麦", "", "Danish|Dane|Danes"},
    {"芬兰", "", "Finnish|Finn|Finns"},
    {"波兰", "波", "Polish|Pole|Poles"},
    {"奥地利", "", "Austrian|Austrians"},
    {"匈牙利", "", "Hungarian|Hungarians"},
    {"捷克", "", "Czech|Czechs"},
    {"希腊", "希", "Greek|Greeks"},
    {"土耳其", "土", "Turkish|Turk|Turks"},
    {"乌克兰", "乌", "Ukrainian|Ukrainians"},
    {"白俄罗斯", "白", "Belarusian|Belarusians"},
    {"爱尔兰", "爱", "Irish"},
    {"以色列", "以", "Israeli|Israelis"},
    {"巴勒斯坦", "巴", "Palestinian|Palestinians"},
    {"伊朗", "伊", "Iranian|Iranians"},
    {"伊拉克", "", "Iraqi|Iraqis"},
    {"叙利亚", "叙", "Syrian|Syrians"},
    {"沙特阿拉伯", "沙", "Saudi|Saudis"},
    {"埃及", "埃", "Egyptian|Egyptians"},
    {"阿富汗", "阿", "Afghan|Afghans"},
    {"巴基斯坦", "巴", "Pakistani|Pakistanis"},
    {"越南", "越", "Vietnamese"},
    {"泰国", "泰", "Thai|Thais"},
    {"马来西亚", "马", "Malaysian|Malaysians"},
    {"印度尼西亚", "印尼", "Indonesian|Indonesians"},
    {"菲律宾", "菲", "Filipino|Filipinos|Philippine"},
    {"新加坡", "新", "Singaporean|Singaporeans"},
    {"缅甸", "缅", "Burmese|Burma"},
    {"柬埔寨", "柬", "Cambodian|Cambodians"},
    {"蒙古", "蒙", "Mongolian|Mongolians"},
    {"哈萨克斯坦", "哈", "Kazakh|Kazakhs"},
    {"巴西", "巴", "Brazilian|Brazilians"},
    {"阿根廷", "阿", "Argentine|Argentinian|Argentines"},
    {"墨西哥", "墨", "Mexican|Mexicans"},
    {"智利", "智", "Chilean|Chileans"},
    {"秘鲁", "秘", "Peruvian|Peruvians"},
    {"古巴", "古", "Cuban|Cubans"},
    {"委内瑞拉", "委", "Venezuelan|Venezuelans"},
    {"哥伦比亚", "哥", "Colombian|Colombians"},
    {"南非", "南非", "South African|South Africans"},
    {"尼日利亚", "", "Nigerian|Nigerians"},
    {"刚果民主共和国", "", "Congolese|DRC|Congo"},
    {"新西兰", "新", "New Zealander|New Zealanders|Kiwi|Kiwis"},
    {"欧洲", "欧", "European|Europeans"},
    {"欧盟", "欧", "European|EU"},
    {"非洲", "非", "African|Africans"},
    {"亚洲", "亚", "Asian|Asians"},
    {"台湾", "台", "Taiwanese"},
    {"香港", "港", "Hongkonger|Hongkongers|HK"},
    {"澳门", "澳", "Macanese"},
    {"西藏", "藏", "Tibetan|Tibetans|自治区"},
    {"北京", "京", "首都|京城"},
    {"上海", "沪", ""},
    {"天津", "津", ""},
    {"重庆", "渝", ""},
    {"广东", "粤", "两广"},
    {"江苏", "苏", ""},
    {"浙江", "浙", ""},
    {"安徽", "皖", ""},
    {"福建", "闽", ""},
    {"江西", "赣", ""},
    {"山东", "鲁", ""},
    {"河南", "豫", ""},
    {"湖北", "鄂", "两湖|荆楚"},
    {"湖南", "湘", "两湖|三湘"},
    {"广西", "桂", "自治区|两广"},
    {"海南", "琼", ""},
    {"四川", "川", ""},
    {"贵州", "黔", ""},
    {"云南", "滇", ""},
    {"陕西", "陕", ""},
    {"甘肃", "甘", ""},
    {"青海", "青", ""},
    {"宁夏", "宁", "自治区"},
    {"新疆", "疆", "自治区"},
    {"内蒙古", "蒙", "自治区"},
    {"山西", "晋", ""},
    {"河北", "冀", ""},
    {"辽宁", "辽", ""},
    {"吉林", "吉", ""},
    {"黑龙江", "黑", ""},
    {"老挝", "老", "Lao|Laotian|Laotians"},
    {"苏联", "苏", "Soviet|Soviets"},
    {"广州", "穗", "羊城"},
    {"厦门", "厦", ""},
    {"成都", "蓉", ""},
    {"呼和浩特", "", "呼市"},
    {"长江", "江", "江淮|江南|江汉"},
    {"淮河", "", "江淮|黄淮"},
    {"黄河", "黄", "黄淮"},
});

bool has_form(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('|', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

std::span<const CountryForms> country_forms() {
  return kForms;
}

std::string_view country_of_abbreviation(std::string_view character) {
  // Of those that share a character, the one that headlines mean.  Not 以 and 加, which are everyday words (发展中以…).
  static constexpr std::string_view kInUse = "中美英法德俄日韩朝印澳欧乌伊台港";
  if (!kInUse.contains(character)) return {};
  const auto found = std::ranges::find(kForms, character, &CountryForms::abbreviation);
  return found == kForms.end() ? std::string_view() : found->chinese;
}

bool is_country_adjective(std::string_view word) {
  return std::ranges::any_of(kForms, [&](const CountryForms& forms) { return has_form(forms.adjectives, word); });
}

}  // namespace assay::names
