/* The search of the roster in C: people in blocks by profession and specialty, postings of what lists state, lines in the
 * order of what they can cost, and nobody looked at further once they cannot be among the best. The floor that the
 * roster is measured against. Usage: floor people.bin positions.bin answers.bin */
#include "rule.h"

enum { BLOCK = 8192 };
static const double SLACK = 1e-6;

static int people, width, never_column, member_column, blocks;
static int32_t *num, *cell;
static uint16_t *record;
static struct {
  int32_t *from, *ids, *beside, *start, *rows, *when;
  int values;
} list[LISTS];

/* Postings by value, in the order of rows. */
static void post(int which) {
  int32_t *from = list[which].from, *ids = list[which].ids;
  int all = from[people], values = list[which].values;
  list[which].start = (int32_t *)room(sizeof(int32_t) * (size_t)(values + 1));
  list[which].rows = (int32_t *)room(sizeof(int32_t) * (size_t)all);
  list[which].when = (int32_t *)room(sizeof(int32_t) * (size_t)all);
  int32_t *next = (int32_t *)room(sizeof(int32_t) * (size_t)(values + 1));
  for (int at = 0; at < all; at++) list[which].start[ids[at] + 1]++;
  for (int id = 0; id < values; id++) list[which].start[id + 1] += list[which].start[id];
  memcpy(next, list[which].start, sizeof(int32_t) * (size_t)values);
  for (int row = 0; row < people; row++)
    for (int at = from[row]; at < from[row + 1]; at++) {
      int place = next[ids[at]]++;
      list[which].rows[place] = row;
      list[which].when[place] = list[which].beside ? list[which].beside[at] : 0;
    }
  free(next);
}

/* One thing of a list that counts for one node, and how far its postings were read. */
typedef struct {
  Node *node;
  int now, old, next, end;
} Term;

typedef struct {
  Position *p;
  Term *terms;
  int term_count;
  uint8_t *touched, **marks;
  int *touched_rows;
  int count;
  /* The best so far: keys and rows, more than fifty only while equals of the fiftieth are among them. */
  int64_t *keys;
  int *rows;
  int held, room, next, least;
} Search;

static int rank_of(const Search *s, const Node *node, int row, int in_block, int touched) {
  const uint16_t *of = record + (size_t)row * (size_t)width;
  switch (node->kind) {
    case CONSTANT: return node->rank;
    case FIELD: return node->table[of[node->first]];
    case CELL: return node->table[cell[row]];
    case LIST: {
      int mark = touched ? s->marks[node->mark][in_block] : 0;
      return mark ? mark - 1 : rank_of(s, node->other, row, in_block, touched);
    }
    case COUNT: {
      int has = touched ? s->marks[node->mark][in_block] : 0;
      return node->table[has < node->size ? has : node->size - 1];
    }
    case COLUMNS: {
      int best = -1;
      for (int at = 0; at < node->many && of[node->first + at]; at++) {
        int rank = node->table[of[node->first + at] - 1];
        if (rank > best) best = rank;
      }
      return best >= 0 ? best : rank_of(s, node->other, row, in_block, touched);
    }
    case WINDOW: {
      const uint16_t *window = of + node->first;
      if (!window[0]) return rank_of(s, node->other, row, in_block, touched);
      int most = 0, counting = 0;
      for (int at = 0; at < node->many && window[0]; at++, window += 3) {
        if (!node->flags[window[0] - 1]) continue;
        counting = 1;
        int from = window[1] > node->from ? window[1] : node->from;
        int to = window[2] < node->to ? window[2] : node->to;
        if (to - from + 1 > most) most = to - from + 1;
      }
      // Windows in other modes alone say nothing.
      if (node->wanted && !counting) return rank_of(s, node->other, row, in_block, touched);
      return node->table[most < node->size ? most : node->size - 1];
    }
    case YEARS: {
      const uint16_t *job = of + node->first;
      int longest = -1, named = -1, unsaid = 0, jobs = 0;
      for (; jobs < node->many && job[0]; jobs++, job += 2) {
        int had = job[1] - 1;
        if (had > longest) longest = had;
        if (!node->flags[job[0] - 1]) continue;
        if (had > named) named = had;
        if (had < 0) unsaid = 1;
      }
      int all = of[node->columns[2]] - 1;
      int all_is = all < 0 ? 0 : all < node->wanted ? 1 : 2;
      int named_is = named >= node->wanted ? 2 : named < 0 || unsaid ? 0 : 1;
      int said = of[node->columns[0]] * 3 + of[node->columns[1]];
      return node->table[(((said * 2 + (jobs == 1)) * 3 + all_is) * 2 + (longest >= node->wanted)) * 3 + named_is];
    }
    case SWITCH: {
      int value = node->first < 0 ? cell[row] : of[node->first];
      return rank_of(s, node->children[node->flags[value]], row, in_block, touched);
    }
    default: {
      int best = -1;
      for (int at = 0; at < node->many; at++) {
        int rank = rank_of(s, node->children[at], row, in_block, touched);
        if (rank > best) best = rank;
      }
      return best >= 0 ? best : rank_of(s, node->other, row, in_block, touched);
    }
  }
}

/* Whether a line says the same of everybody in a cell who states nothing that counts, and of all others too. */
static int settled(const Node *node, int silent) {
  switch (node->kind) {
    case CONSTANT:
    case CELL: return 1;
    case COUNT: return silent;
    case LIST: return silent && settled(node->other, silent);
    case SWITCH:
      if (node->first >= 0) return 0;
      for (int at = 0; at < node->many; at++)
        if (!settled(node->children[at], silent)) return 0;
      return 1;
    case BEST:
      for (int at = 0; at < node->many; at++)
        if (!settled(node->children[at], silent)) return 0;
      return settled(node->other, silent);
    default: return 0;
  }
}

/* Whether a line asks for professions and specialties at all. */
static int of_cell(const Node *node) {
  if (node->kind == CELL || (node->kind == SWITCH && node->first < 0)) return 1;
  if (node->other && of_cell(node->other)) return 1;
  for (int at = 0; node->children && at < node->many; at++)
    if (of_cell(node->children[at])) return 1;
  return 0;
}

/* Lines of the rule apart from those that a cell settles: what is settled already, and what hangs on the row. */
typedef struct {
  int64_t sum[2];
  double g[2];
  int count[2];
  Line **lines[2];
} Part;

/* What everybody of a cell has in common. */
typedef struct {
  int made, hopeless;
  int64_t sum[2];
  double g[2];
} Cell;

typedef struct {
  Part always, leg[64];
  double most[2];
  Cell *cells;
} Plan;

static int by_most(const void *a, const void *b) {
  double first = (*(Line *const *)a)->most, second = (*(Line *const *)b)->most;
  return first < second ? 1 : first > second ? -1 : 0;
}

static void part_of(const Search *s, Lines *lines, Part *made) {
  for (int touched = 0; touched < 2; touched++) {
    made->sum[touched] = 0;
    made->g[touched] = 0;
    made->count[touched] = 0;
    made->lines[touched] = (Line **)room(sizeof(Line *) * (size_t)lines->lines);
    for (int at = 0; at < lines->lines; at++) {
      Line *line = lines->line + at;
      if (settled(line->root, !touched)) {
        if (of_cell(line->root)) continue;
        int rank = rank_of(s, line->root, 0, 0, 0);
        made->sum[touched] += line->packed[rank];
        made->g[touched] += line->g[rank];
      } else {
        made->lines[touched][made->count[touched]++] = line;
      }
    }
    qsort(made->lines[touched], (size_t)made->count[touched], sizeof(Line *), by_most);
  }
}

static void plan_of(const Search *s, Plan *plan, int cells) {
  part_of(s, &s->p->always, &plan->always);
  for (int leg = 0; leg < s->p->legs; leg++) {
    part_of(s, &s->p->leg[leg], &plan->leg[leg]);
    for (int at = 0; at < s->p->leg[leg].lines; at++)
      if (of_cell(s->p->leg[leg].line[at].root)) fail("A leg asks for a profession or a specialty");
  }
  for (int touched = 0; touched < 2; touched++) {
    double best = -1e9;
    for (int leg = 0; leg < s->p->legs; leg++)
      if (plan->leg[leg].g[touched] > best) best = plan->leg[leg].g[touched];
    plan->most[touched] = 3000 + plan->always.g[touched] + best;
  }
  plan->cells = (Cell *)room(sizeof(Cell) * (size_t)cells);
}

static void let_plan_go(const Search *s, Plan *plan) {
  for (int touched = 0; touched < 2; touched++) {
    free(plan->always.lines[touched]);
    for (int leg = 0; leg < s->p->legs; leg++) free(plan->leg[leg].lines[touched]);
  }
  free(plan->cells);
}

static Cell *cell_of(const Search *s, Plan *plan, int row) {
  Cell *made = plan->cells + cell[row];
  if (made->made) return made;
  made->made = 1;
  made->hopeless = !s->p->accepted_cell[cell[row]];
  for (int at = 0; at < s->p->always.lines; at++) {
    const Line *line = s->p->always.line + at;
    if (!of_cell(line->root)) continue;
    for (int touched = 0; touched < 2; touched++) {
      if (!settled(line->root, !touched)) continue;
      int rank = rank_of(s, line->root, row, 0, 0);
      made->sum[touched] += line->packed[rank];
      made->g[touched] += line->g[rank];
      if (!line->bonus && line->essential && line->not_met[rank]) made->g[touched] = -1e9;
    }
  }
  return made;
}

static inline int line_rank(const Search *s, const Line *line, int row, int in_block, int touched) {
  return rank_of(s, line->root, row, in_block, touched);
}

static double bound(const Search *s, const Part *of, int row, int in_block, int touched, double most, double floor) {
  const uint16_t *fields = record + (size_t)row * (size_t)width;
  int gates = s->p->shift[GATES], mask = (1 << s->p->bits[GATES]) - 1;
  for (int at = 0; at < of->count[touched] && most >= floor; at++) {
    const Line *line = of->lines[touched][at];
    int64_t packed;
    if (line->packed_by) {
      int id = fields[line->root->first];
      packed = line->packed_by[id];
      most += line->g_by[id];
    } else {
      int rank = line_rank(s, line, row, in_block, touched);
      packed = line->packed[rank];
      most += line->g[rank];
    }
    if ((packed >> gates) & mask) return -1e9;
  }
  return most;
}

static int64_t summed(const Search *s, const Part *of, int row, int in_block, int touched) {
  const uint16_t *fields = record + (size_t)row * (size_t)width;
  int64_t sum = of->sum[touched];
  for (int at = 0; at < of->count[touched]; at++) {
    const Line *line = of->lines[touched][at];
    sum += line->packed_by ? line->packed_by[fields[line->root->first]]
                           : line->packed[line_rank(s, line, row, in_block, touched)];
  }
  return sum;
}

static int by_order(const void *a, const void *b) {
  int first = *(const int *)a, second = *(const int *)b;
  return first < second ? 1 : first > second ? -1 : 0;
}

/* Finds what the fiftieth has and lets go of everybody below. */
static void cut(Search *s) {
  if (s->held < TOP) return;
  int *orders = (int *)room(sizeof(int) * (size_t)s->held);
  for (int at = 0; at < s->held; at++) orders[at] = order_of(s->keys[at]);
  qsort(orders, (size_t)s->held, sizeof(int), by_order);
  s->least = orders[TOP - 1];
  free(orders);
  int kept = 0;
  for (int at = 0; at < s->held; at++)
    if (order_of(s->keys[at]) >= s->least) {
      s->keys[kept] = s->keys[at];
      s->rows[kept++] = s->rows[at];
    }
  s->held = kept;
  s->next = kept + 16;
  if (s->next > s->room) {
    s->room *= 2;
    s->keys = (int64_t *)realloc(s->keys, sizeof(int64_t) * (size_t)s->room);
    s->rows = (int *)realloc(s->rows, sizeof(int) * (size_t)s->room);
    if (!s->keys || !s->rows) fail("Out of memory");
  }
}

static void take(Search *s, int row, int64_t key) {
  if (order_of(key) < s->least) return;
  s->keys[s->held] = key;
  s->rows[s->held++] = row;
  if (s->held == s->next) cut(s);
}

static inline int exists(const Search *s, int row) {
  const uint16_t *of = record + (size_t)row * (size_t)width;
  return s->p->shown[of[never_column]] && s->p->inside[of[member_column]];
}

static inline int is_closed(const Search *s, int row, int leg) {
  return s->p->closed[leg][record[(size_t)row * (size_t)width + (size_t)never_column]];
}

static void consider(Search *s, const Plan *plan, const Cell *here, int row, int in_block, int touched) {
  if (!exists(s, row)) return;
  double floor = s->least - SLACK - 3000;
  double g = bound(s, &plan->always, row, in_block, touched, here->g[touched] + plan->always.g[touched], floor);
  if (g < floor) return;
  int hope = 0;
  for (int leg = 0; leg < s->p->legs && !hope; leg++) {
    if (is_closed(s, row, leg)) continue;
    double from = g + plan->leg[leg].g[touched];
    hope = from >= floor && bound(s, &plan->leg[leg], row, in_block, touched, from, floor) >= floor;
  }
  if (!hope) return;
  int64_t always = here->sum[touched] + summed(s, &plan->always, row, in_block, touched), best = 0;
  for (int leg = 0; leg < s->p->legs; leg++) {
    if (is_closed(s, row, leg)) continue;
    int64_t sum = always + summed(s, &plan->leg[leg], row, in_block, touched);
    if (!is_match(s->p, sum)) continue;
    int64_t key = key_of(s->p, sum, leg, 2);
    if (key > best) best = key;
  }
  if (best) take(s, row, best);
}

/* Most lost to a stated no on one side by a line that is no essential. */
static int short_of(const Search *s, const Lines *lines, int clinician, int row, int in_block) {
  int most = 0;
  for (int at = 0; at < lines->lines; at++) {
    const Line *line = lines->line + at;
    if (line->bonus || line->essential || line->clinician != clinician) continue;
    int rank = line_rank(s, line, row, in_block, 1);
    if (line->not_met[rank] && line->lost[rank] > most) most = line->lost[rank];
  }
  return most;
}

static int larger(int a, int b) { return a > b ? a : b; }

static int is_near(const Search *s, int64_t sum, int leg, int row, int in_block) {
  const Position *p = s->p;
  int gates = part(p, sum, GATES);
  if (gates > 1) return 0;
  if (gates == 1) {
    int need = part(p, sum, GATE_NEED), clinician = part(p, sum, GATE_CLINICIAN);
    return need + clinician > 0 && fit_need(p, sum, need) >= p->need && fit_clinician(p, sum, clinician) >= p->clinician;
  }
  int need = larger(short_of(s, &p->always, 0, row, in_block), short_of(s, &p->leg[leg], 0, row, in_block));
  if (need && fit_clinician(p, sum, 0) >= p->clinician && fit_need(p, sum, need) >= p->need) return 1;
  int them = larger(short_of(s, &p->always, 1, row, in_block), short_of(s, &p->leg[leg], 1, row, in_block));
  return them && fit_need(p, sum, 0) >= p->need && fit_clinician(p, sum, them) >= p->clinician;
}

static int64_t whole_sum(const Search *s, const Lines *lines, int row, int in_block) {
  int64_t sum = 0;
  for (int at = 0; at < lines->lines; at++)
    sum += lines->line[at].packed[line_rank(s, lines->line + at, row, in_block, 1)];
  return sum;
}

static void consider_near(Search *s, int row, int in_block) {
  if (!exists(s, row)) return;
  int64_t always = whole_sum(s, &s->p->always, row, in_block), best = 0;
  for (int leg = 0; leg < s->p->legs; leg++) {
    if (is_closed(s, row, leg)) continue;
    int64_t sum = always + whole_sum(s, &s->p->leg[leg], row, in_block);
    int outcome = is_match(s->p, sum) ? 2 : is_near(s, sum, leg, row, in_block) ? 1 : 0;
    int64_t key = key_of(s->p, sum, leg, outcome);
    if (key > best) best = key;
  }
  if (best >> 40) take(s, row, best);
}

static void terms_of(Search *s, Node *node) {
  if (node->kind == LIST)
    for (int id = 0; id < node->size; id++) {
      if (node->table[id] < 0) continue;
      Term term = {node, node->table[id] + 1, node->old[id] + 1, list[node->list].start[id], list[node->list].start[id + 1]};
      s->terms = (Term *)realloc(s->terms, sizeof(Term) * (size_t)(s->term_count + 1));
      s->terms[s->term_count++] = term;
    }
  if (node->kind == COUNT)
    for (int at = 0; at < node->many; at++) {
      int id = node->words[at];
      Term term = {node, 0, 0, list[node->list].start[id], list[node->list].start[id + 1]};
      s->terms = (Term *)realloc(s->terms, sizeof(Term) * (size_t)(s->term_count + 1));
      s->terms[s->term_count++] = term;
    }
  if (node->kind == LIST || node->kind == COUNT) s->marks[node->mark] = (uint8_t *)room(BLOCK);
  if (node->other) terms_of(s, node->other);
  if (node->children)
    for (int at = 0; at < node->many; at++) terms_of(s, node->children[at]);
}

/* Marks everybody of a block who states something that counts. */
static void mark(Search *s, int first, int last) {
  s->count = 0;
  for (int at = 0; at < s->term_count; at++) {
    Term *term = s->terms + at;
    Node *node = term->node;
    uint8_t *marks = s->marks[node->mark];
    int32_t *rows = list[node->list].rows, *when = list[node->list].when;
    int low = term->next, high = term->end;
    while (low < high) {
      int middle = (low + high) >> 1;
      if (rows[middle] < first) low = middle + 1;
      else high = middle;
    }
    for (; low < term->end && rows[low] < last; low++) {
      int in_block = rows[low] - first;
      if (node->kind == COUNT) marks[in_block]++;
      else {
        int rank = when[low] && when[low] < node->before ? term->old : term->now;
        if (rank > marks[in_block]) marks[in_block] = (uint8_t)rank;
      }
      if (!s->touched[in_block]) {
        s->touched[in_block] = 1;
        s->touched_rows[s->count++] = in_block;
      }
    }
  }
}

static void unmark(Search *s) {
  for (int at = 0; at < s->count; at++) {
    s->touched[s->touched_rows[at]] = 0;
    for (int node = 0; node < s->p->nodes; node++)
      if (s->marks[node]) s->marks[node][s->touched_rows[at]] = 0;
  }
}

static double *block_most;
static int by_block(const void *a, const void *b) {
  double first = block_most[*(const int *)a], second = block_most[*(const int *)b];
  return first < second ? 1 : first > second ? -1 : 0;
}

static int end_of(int block) { return block + 1 < blocks ? (block + 1) * BLOCK : people; }

/* First row of the next cell, or the end. */
static int32_t *cell_end;

static void search(Search *s, int cells) {
  Plan plan;
  plan_of(s, &plan, cells);
  int *order = (int *)room(sizeof(int) * (size_t)blocks), kept = 0;
  block_most = (double *)room(sizeof(double) * (size_t)blocks);
  for (int block = 0; block < blocks; block++) {
    block_most[block] = -1e9;
    for (int row = block * BLOCK; row < end_of(block); row = cell_end[row]) {
      Cell *here = cell_of(s, &plan, row);
      if (!here->hopeless && here->g[1] > block_most[block]) block_most[block] = here->g[1];
      if (!here->hopeless && block_most[block] < -1e8) block_most[block] = -1e8;
    }
    if (block_most[block] >= -1e8) order[kept++] = block;
  }
  qsort(order, (size_t)kept, sizeof(int), by_block);
  for (int silent = 0; silent < 2; silent++)
    for (int at = 0; at < kept; at++) {
      int first = order[at] * BLOCK, last = end_of(order[at]), marked = 0;
      if (block_most[order[at]] + plan.most[1] < s->least - SLACK) continue;
      if (!silent) {
        mark(s, first, last);
        for (int one = 0; one < s->count; one++) {
          int row = first + s->touched_rows[one];
          Cell *here = cell_of(s, &plan, row);
          if (!here->hopeless && here->g[1] + plan.most[1] >= s->least - SLACK)
            consider(s, &plan, here, row, row - first, 1);
        }
        unmark(s);
        continue;
      }
      for (int row = first; row < last;) {
        int end = cell_end[row] < last ? cell_end[row] : last;
        Cell *here = cell_of(s, &plan, row);
        if (!here->hopeless && here->g[0] + plan.most[0] >= s->least - SLACK) {
          if (!marked) mark(s, first, last);
          marked = 1;
          for (; row < end; row++)
            if (!s->touched[row - first]) consider(s, &plan, here, row, row - first, 0);
        }
        row = end;
      }
      if (marked) unmark(s);
    }
  cut(s);
  if (s->held < TOP) {
    s->held = 0;
    s->least = 0;
    s->next = TOP;
    for (int block = 0; block < blocks; block++) {
      if (block_most[block] < -1e8) continue;
      int first = block * BLOCK, last = end_of(block);
      mark(s, first, last);
      for (int row = first; row < last; row++)
        if (s->p->accepted_cell[cell[row]]) consider_near(s, row, row - first);
      unmark(s);
    }
    cut(s);
  }
  let_plan_go(s, &plan);
  free(order);
  free(block_most);
}

int main(int count, char **words) {
  if (count != 4) fail("Usage: floor people positions answers");
  double begun = now_ms();
  Cursor file = whole_file(words[1]);
  people = number(&file);
  width = number(&file);
  int cells = number(&file);
  never_column = number(&file);
  member_column = number(&file);
  num = (int32_t *)taken(&file, (size_t)people * 4);
  cell = (int32_t *)taken(&file, (size_t)people * 4);
  record = (uint16_t *)taken(&file, (size_t)people * (size_t)width * 2);
  size_t bytes = (size_t)people * (8 + (size_t)width * 2);
  for (int which = 0; which < LISTS; which++) {
    list[which].values = number(&file);
    int besides = number(&file);
    list[which].from = (int32_t *)taken(&file, (size_t)(people + 1) * 4);
    int all = list[which].from[people];
    list[which].ids = (int32_t *)taken(&file, (size_t)all * 4);
    if (besides) list[which].beside = (int32_t *)taken(&file, (size_t)all * 4);
    post(which);
    bytes += (size_t)all * 8;
  }
  blocks = (people + BLOCK - 1) / BLOCK;
  cell_end = (int32_t *)room(sizeof(int32_t) * (size_t)people);
  for (int row = people - 1; row >= 0; row--)
    cell_end[row] = row + 1 < people && cell[row] == cell[row + 1] ? cell_end[row + 1] : row + 1;
  double built = now_ms() - begun;

  Cursor asked = whole_file(words[2]);
  FILE *answers = fopen(words[3], "wb");
  if (!answers) fail("The answers cannot be written");
  int positions = number(&asked);
  printf("%.3f %zu\n", built, bytes);
  for (int at = 0; at < positions; at++) {
    Position *p = position_of(&asked);
    Search s = {p, NULL, 0, (uint8_t *)room(BLOCK), (uint8_t **)room(sizeof(uint8_t *) * (size_t)p->nodes),
                (int *)room(sizeof(int) * BLOCK), 0, (int64_t *)room(sizeof(int64_t) * 512), (int *)room(sizeof(int) * 512), 0, 512, TOP, 0};
    for (int line = 0; line < p->always.lines; line++) terms_of(&s, p->always.line[line].root);
    for (int leg = 0; leg < p->legs; leg++)
      for (int line = 0; line < p->leg[leg].lines; line++) terms_of(&s, p->leg[leg].line[line].root);
    double start = now_ms(), worked = worked_ms();
    search(&s, cells);
    printf("%.6f %.6f\n", now_ms() - start, worked_ms() - worked);
    fwrite(&s.held, 4, 1, answers);
    for (int one = 0; one < s.held; one++) {
      fwrite(&num[s.rows[one]], 4, 1, answers);
      fwrite(&s.keys[one], 8, 1, answers);
    }
    for (int node = 0; node < p->nodes; node++) free(s.marks[node]);
    free(s.marks), free(s.touched), free(s.touched_rows), free(s.keys), free(s.rows), free(s.terms);
    let_go(p);
  }
  return fclose(answers) == 0 ? 0 : 1;
}
