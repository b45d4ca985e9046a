#include "examine/names/sound_quality_tool.h"

#include <algorithm>
#include <random>

#include "examine/names/sound_align.h"
#include "examine/names/sound_scale.h"

namespace assay::names {

namespace {

constexpr int kOthers = 20;  // a pair, of each sort

double area_under(const std::vector<double>& same, std::vector<double> others) {
  std::ranges::sort(others);
  double wins = 0;
  for (const double score : same) {
    const auto [low, high] = std::ranges::equal_range(others, score);
    wins += static_cast<double>(low - others.begin()) + static_cast<double>(high - low) / 2;
  }
  return wins / (static_cast<double>(same.size()) * static_cast<double>(others.size()));
}

double share_above(const std::vector<double>& scores) {
  const auto above = std::ranges::count_if(scores, [](double ratio) { return similarity_of(ratio) >= kSameName; });
  return static_cast<double>(above) / static_cast<double>(scores.size());
}

bool is_hard(const SoundPair& pair, const SoundPair& other) {
  return std::ranges::any_of(pair.latin, [&](const std::string& a) {
    return std::ranges::any_of(other.latin, [&](const std::string& b) {
      const auto difference = static_cast<long>(a.size()) - static_cast<long>(b.size());
      return a.front() == b.front() && difference >= -1 && difference <= 1;
    });
  });
}

bool is_same(const SoundPair& pair, const SoundPair& other) {
  return std::ranges::find_first_of(pair.latin, other.latin) != pair.latin.end();
}

}  // namespace

double best_ratio(const SoundTable& table, std::string_view chinese, const std::vector<std::string>& latin) {
  const auto sounds = sounds_of(chinese);
  double best = -20;
  for (const std::string& spelling : latin)
    best = std::max(best, log_ratio_per_letter(table, sounds, letters_of(spelling)));
  return best;
}

SoundQuality measure_sound(const SoundTable& table, const std::vector<SoundPair>& pairs) {
  std::vector<double> same;
  std::vector<double> any;
  std::vector<double> hard;
  std::mt19937 random(1);
  for (const SoundPair& pair : pairs) {
    if (!pair.is_held_back) continue;
    same.push_back(best_ratio(table, pair.chinese, pair.latin));
    int any_left = kOthers;
    int hard_left = kOthers;
    for (int tries = 0; tries < 3000 && any_left + hard_left > 0; ++tries) {
      const SoundPair& other = pairs[random() % pairs.size()];
      if (other.kind != pair.kind || is_same(pair, other)) continue;
      if (any_left > 0) {
        any.push_back(best_ratio(table, pair.chinese, other.latin));
        --any_left;
      } else if (hard_left > 0 && is_hard(pair, other)) {
        hard.push_back(best_ratio(table, pair.chinese, other.latin));
        --hard_left;
      }
    }
  }
  return {same.size(),       area_under(same, any), area_under(same, hard),
          share_above(same), share_above(any),      share_above(hard)};
}

}  // namespace assay::names
