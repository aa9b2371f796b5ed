// Xapian as a peer: one document a person with a term for each profession and the packed record as a value; the rule is a
// posting source of our own, which gives each document its place in the order as its weight and stops early where the
// matcher says what is still worth having. Usage: xapian people.bin positions.bin answers.bin database
#include <xapian.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rule.h"

static int people, width, never_column, member_column;
static const double SLACK = 1e-6;
static const int PROFESSIONS = LISTS - 1;

static std::string term_of(int profession) { return "P" + std::to_string(profession); }

/* A person's value: record, cell, then each list as a count, ids, and for the first (skills) the day beside each. */
static void index_all(Cursor file, const std::string &path) {
  int32_t *num = (int32_t *)taken(&file, (size_t)people * 4);
  int32_t *cell = (int32_t *)taken(&file, (size_t)people * 4);
  uint16_t *record = (uint16_t *)taken(&file, (size_t)people * (size_t)width * 2);
  int32_t *from[LISTS], *ids[LISTS], *beside[LISTS] = {};
  for (int which = 0; which < LISTS; which++) {
    number(&file);
    int besides = number(&file);
    from[which] = (int32_t *)taken(&file, (size_t)(people + 1) * 4);
    size_t all = (size_t)from[which][people];
    ids[which] = (int32_t *)taken(&file, all * 4);
    if (besides) beside[which] = (int32_t *)taken(&file, all * 4);
  }
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
  for (int row = 0; row < people; row++) {
    std::string value((const char *)(record + (size_t)row * (size_t)width), (size_t)width * 2);
    value.append((const char *)&num[row], 4).append((const char *)&cell[row], 4);
    Xapian::Document document;
    for (int which = 0; which < LISTS; which++) {
      int32_t count = from[which][row + 1] - from[which][row];
      value.append((const char *)&count, 4).append((const char *)&ids[which][from[which][row]], (size_t)count * 4);
      if (beside[which]) value.append((const char *)&beside[which][from[which][row]], (size_t)count * 4);
      if (which == PROFESSIONS)
        for (int at = 0; at < count; at++) document.add_boolean_term(term_of(ids[which][from[which][row] + at]));
    }
    document.add_value(0, value);
    database.add_document(document);
  }
  database.commit();
}

struct Person {
  std::string bytes;
  const uint16_t *fields;
  int32_t num, cell;
  struct {
    int32_t count;
    const int32_t *ids, *beside;
  } list[LISTS];

  void read(const std::string &value) {
    // Copied once, because a value inside a string need not lie where numbers of four bytes may.
    bytes.assign(value);
    if (width % 2) bytes.insert((size_t)width * 2, 2, '\0');
    const char *at = bytes.data();
    fields = (const uint16_t *)at;
    const int32_t *numbers = (const int32_t *)(at + (size_t)(width + width % 2) * 2);
    num = *numbers++;
    cell = *numbers++;
    for (int which = 0; which < LISTS; which++) {
      list[which].count = *numbers++;
      list[which].ids = numbers;
      numbers += list[which].count;
      list[which].beside = which == 0 ? numbers : nullptr;
      if (which == 0) numbers += list[which].count;
    }
  }
};

static int rank_of(const Node *node, const Person &person) {
  const uint16_t *of = person.fields;
  switch (node->kind) {
    case CONSTANT: return node->rank;
    case FIELD: return node->table[of[node->first]];
    case CELL: return node->table[person.cell];
    case LIST: {
      const auto &list = person.list[node->list];
      int best = -1;
      for (int at = 0; at < list.count; at++) {
        bool old = list.beside && list.beside[at] && list.beside[at] < node->before;
        best = std::max(best, (int)(old ? node->old : node->table)[list.ids[at]]);
      }
      return best >= 0 ? best : rank_of(node->other, person);
    }
    case COUNT: {
      const auto &list = person.list[node->list];
      int has = 0;
      for (int at = 0; at < list.count; at++) has += list.ids[at] < node->before && node->flags[list.ids[at]];
      return node->table[std::min(has, node->size - 1)];
    }
    case COLUMNS: {
      int best = -1;
      for (int at = 0; at < node->many && of[node->first + at]; at++)
        best = std::max(best, (int)node->table[of[node->first + at] - 1]);
      return best >= 0 ? best : rank_of(node->other, person);
    }
    case WINDOW: {
      const uint16_t *window = of + node->first;
      if (!window[0]) return rank_of(node->other, person);
      int most = 0;
      bool counting = false;
      for (int at = 0; at < node->many && window[0]; at++, window += 3)
        if (node->flags[window[0] - 1]) {
          counting = true;
          most = std::max(most, std::min<int>(window[2], node->to) - std::max<int>(window[1], node->from) + 1);
        }
      if (node->wanted && !counting) return rank_of(node->other, person);
      return node->table[std::min(most, node->size - 1)];
    }
    case YEARS: {
      const uint16_t *job = of + node->first;
      int longest = -1, named = -1, jobs = 0;
      bool unsaid = false;
      for (; jobs < node->many && job[0]; jobs++, job += 2) {
        longest = std::max(longest, job[1] - 1);
        if (!node->flags[job[0] - 1]) continue;
        named = std::max(named, job[1] - 1);
        if (job[1] == 0) unsaid = true;
      }
      auto bucket = [node](int had) { return had < 0 ? 0 : had < node->wanted ? 1 : 2; };
      int said = of[node->columns[0]] * 3 + of[node->columns[1]];
      return node->table[(((said * 2 + (jobs == 1)) * 3 + bucket(of[node->columns[2]] - 1)) * 2 + (longest >= node->wanted)) * 3 +
                         (unsaid && named < node->wanted ? 0 : bucket(named))];
    }
    case SWITCH: return rank_of(node->children[node->flags[node->first < 0 ? person.cell : of[node->first]]], person);
    default: {
      int best = -1;
      for (int at = 0; at < node->many; at++) best = std::max(best, rank_of(node->children[at], person));
      return best >= 0 ? best : rank_of(node->other, person);
    }
  }
}

/* Words that are asked for, as flags by word: a document is one person, and its words are few. */
static void flag_words(Node *node) {
  if (node->kind == COUNT) {
    node->before = 0;
    for (int at = 0; at < node->many; at++) node->before = std::max(node->before, node->words[at] + 1);
    node->flags = (uint8_t *)room((size_t)node->before);
    for (int at = 0; at < node->many; at++) node->flags[node->words[at]] = 1;
  }
  if (node->other) flag_words(node->other);
  for (int at = 0; node->children && at < node->many; at++) flag_words(node->children[at]);
}

class RuleSource : public Xapian::ValuePostingSource {
  const Position *p;
  bool near;
  double wanted = 0;
  mutable Person person;
  std::vector<const Line *> always, leg[64];

  static std::vector<const Line *> sorted(const Lines &lines) {
    std::vector<const Line *> made;
    for (int at = 0; at < lines.lines; at++) made.push_back(lines.line + at);
    std::stable_sort(made.begin(), made.end(), [](const Line *a, const Line *b) { return a->most > b->most; });
    return made;
  }

  int short_of(const std::vector<const Line *> &lines, int clinician) const {
    int most = 0;
    for (const Line *line : lines) {
      if (line->bonus || line->essential || line->clinician != clinician) continue;
      int rank = rank_of(line->root, person);
      if (line->not_met[rank]) most = std::max(most, (int)line->lost[rank]);
    }
    return most;
  }

  bool is_near(int64_t sum, int at) const {
    int gates = part(p, sum, GATES);
    if (gates > 1) return false;
    if (gates == 1) {
      int need = part(p, sum, GATE_NEED), them = part(p, sum, GATE_CLINICIAN);
      return need + them > 0 && fit_need(p, sum, need) >= p->need && fit_clinician(p, sum, them) >= p->clinician;
    }
    int need = std::max(short_of(always, 0), short_of(leg[at], 0));
    if (need && fit_clinician(p, sum, 0) >= p->clinician && fit_need(p, sum, need) >= p->need) return true;
    int them = std::max(short_of(always, 1), short_of(leg[at], 1));
    return them && fit_need(p, sum, 0) >= p->need && fit_clinician(p, sum, them) >= p->clinician;
  }

 public:
  RuleSource(const Position *position, bool near_too)
      : Xapian::ValuePostingSource(0), p(position), near(near_too), always(sorted(position->always)) {
    for (int at = 0; at < p->legs; at++) leg[at] = sorted(p->leg[at]);
  }

  void init(const Xapian::Database &database) override {
    Xapian::ValuePostingSource::init(database);
    set_maxweight(2999);
  }
  void next(double least) override { wanted = least, Xapian::ValuePostingSource::next(least); }
  void skip_to(Xapian::docid id, double least) override { wanted = least, Xapian::ValuePostingSource::skip_to(id, least); }
  bool check(Xapian::docid id, double least) override { return wanted = least, Xapian::ValuePostingSource::check(id, least); }

  int64_t key(const std::string &value, double least) const {
    person.read(value);
    int refuses = person.fields[never_column];
    if (!p->shown[refuses] || !p->inside[person.fields[member_column]]) return 0;
    int gates = p->shift[GATES], mask = (1 << p->bits[GATES]) - 1;
    double floor = near ? -1e9 : least - SLACK - 3000, g = 0;
    int64_t sum = 0, best = 0;
    for (const Line *line : always) {
      int rank = rank_of(line->root, person);
      sum += line->packed[rank];
      g += line->g[rank];
      if (g < floor || (!near && ((line->packed[rank] >> gates) & mask))) return 0;
    }
    for (int at = 0; at < p->legs; at++) {
      if (p->closed[at][refuses]) continue;
      int64_t whole = sum;
      for (const Line *line : leg[at]) whole += line->packed[rank_of(line->root, person)];
      int outcome = is_match(p, whole) ? 2 : near && is_near(whole, at) ? 1 : 0;
      if (outcome) best = std::max(best, key_of(p, whole, at, outcome));
    }
    return best;
  }

  double get_weight() const override { return order_of(key(get_value(), wanted)); }
};

int main(int count, char **words) {
  if (count != 5) fail("Usage: xapian people positions answers database");
  try {
    double begun = now_ms();
    Cursor file = whole_file(words[1]);
    people = number(&file);
    width = number(&file);
    number(&file);
    never_column = number(&file);
    member_column = number(&file);
    index_all(file, words[4]);
    Xapian::Database database(words[4]);
    printf("%.3f 0\n", now_ms() - begun);
    Cursor asked = whole_file(words[2]);
    FILE *answers = fopen(words[3], "wb");
    if (!answers) fail("The answers cannot be written");
    int positions = number(&asked);
    for (int at = 0; at < positions; at++) {
      Position *p = position_of(&asked);
      for (int line = 0; line < p->always.lines; line++) flag_words(p->always.line[line].root);
      for (int leg = 0; leg < p->legs; leg++)
        for (int line = 0; line < p->leg[leg].lines; line++) flag_words(p->leg[leg].line[line].root);
      double start = now_ms(), worked = worked_ms();
      std::vector<std::string> terms;
      for (int id = 0; id < p->professions; id++)
        if (p->accepted[id]) terms.push_back(term_of(id));
      Xapian::Query professions(Xapian::Query::OP_OR, terms.begin(), terms.end());
      std::vector<std::pair<int32_t, int64_t>> found;
      for (int near = 0; near < 2 && found.size() < TOP; near++) {
        for (unsigned most = 2 * TOP;; most *= 8) {
          RuleSource source(p, near);
          Xapian::Enquire enquire(database);
          enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(&source), professions));
          enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
          Xapian::MSet set = enquire.get_mset(0, most);
          found.clear();
          for (auto one = set.begin(); one != set.end(); ++one) {
            if (one.get_weight() < 1000) continue;
            std::string value = one.get_document().get_value(0);
            int64_t key = source.key(value, 0);
            int32_t num;
            memcpy(&num, value.data() + (size_t)width * 2, 4);
            found.emplace_back(num, key);
          }
          if (found.size() < most || order_of(found.back().second) < order_of(found[TOP - 1].second)) break;
        }
      }
      printf("%.6f %.6f\n", now_ms() - start, worked_ms() - worked);
      int held = (int)found.size();
      fwrite(&held, 4, 1, answers);
      for (auto &one : found) {
        fwrite(&one.first, 4, 1, answers);
        fwrite(&one.second, 8, 1, answers);
      }
      let_go(p);
    }
    return fclose(answers) == 0 ? 0 : 1;
  } catch (const Xapian::Error &error) {
    fail(error.get_description().c_str());
  }
}
