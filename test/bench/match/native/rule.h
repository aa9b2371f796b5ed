/* What both programs know of the rule: how a compiled position (written by native.ts) is read and evaluated. All weights,
 * readings and thresholds come from the file; here stands only how values go together. C99 and C++. */
#ifndef RULE_H
#define RULE_H
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LISTS = 9, TOP = 50 };
enum { CONSTANT, FIELD, COLUMNS, CELL, LIST, COUNT, WINDOW, YEARS, BEST, SWITCH };

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static void *room(size_t bytes) {
  void *made = calloc(1, bytes ? bytes : 1);
  if (!made) fail("Out of memory");
  return made;
}

typedef struct {
  char *at, *end;
} Cursor;

static Cursor whole_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("A file of the bench is missing");
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *data = (char *)room((size_t)size);
  if (fread(data, 1, (size_t)size, file) != (size_t)size) fail("A file of the bench cannot be read");
  fclose(file);
  Cursor cursor = {data, data + size};
  return cursor;
}

static void *taken(Cursor *cursor, size_t bytes) {
  void *data = cursor->at;
  cursor->at += (bytes + 7) / 8 * 8;
  if (cursor->at > cursor->end) fail("A file of the bench ends too early");
  return data;
}

static int32_t number(Cursor *cursor) { return *(int32_t *)taken(cursor, 4); }

typedef struct Node Node;
struct Node {
  int kind, rank, list, size, before, first, many, wanted;
  int16_t *table, *old;
  int32_t from, to, *columns, *words;
  uint8_t *flags;
  Node *other, **children;
  /* Set by the program: where marks of this node stand. */
  int mark;
};

typedef struct {
  int bonus, clinician, essential, ranks;
  int32_t *lost, *not_met;
  int64_t *packed;
  double *g;
  Node *root;
  /* Sum and bound by value, where the line hangs on one field. */
  int64_t *packed_by;
  double *g_by;
  double most;
} Line;

typedef struct {
  int lines;
  Line *line;
} Lines;

typedef struct {
  int32_t shift[8], bits[8];
  int32_t need, clinician, silence_need, silence_clinician;
  int legs, nevers, members, professions, cells;
  uint8_t *shown, *inside, *accepted, *accepted_cell, *closed[64];
  Lines always, leg[64];
  int32_t most_need[64], most_clinician[64];
  int nodes;
} Position;

static int16_t *table_of(Cursor *cursor, int *size) {
  int length = number(cursor);
  if (size) *size = length;
  return (int16_t *)taken(cursor, (size_t)length * 2);
}

static Node *node_of(Cursor *cursor, Position *position) {
  Node *node = (Node *)room(sizeof(Node));
  node->kind = number(cursor);
  node->mark = position->nodes++;
  switch (node->kind) {
    case CONSTANT: node->rank = number(cursor); break;
    case FIELD:
      node->first = number(cursor);
      node->table = table_of(cursor, &node->size);
      break;
    case COLUMNS:
      node->first = number(cursor);
      node->many = number(cursor);
      node->table = table_of(cursor, &node->size);
      node->other = node_of(cursor, position);
      break;
    case CELL: node->table = table_of(cursor, &node->size); break;
    case LIST:
      node->list = number(cursor);
      node->table = table_of(cursor, &node->size);
      node->before = number(cursor);
      node->old = table_of(cursor, NULL);
      node->other = node_of(cursor, position);
      break;
    case COUNT:
      node->list = number(cursor);
      node->many = number(cursor);
      node->words = (int32_t *)taken(cursor, (size_t)node->many * 4);
      node->table = table_of(cursor, &node->size);
      break;
    case WINDOW:
      node->first = number(cursor);
      node->many = number(cursor);
      node->from = number(cursor);
      node->to = number(cursor);
      node->wanted = number(cursor);
      node->flags = (uint8_t *)taken(cursor, (size_t)number(cursor));
      node->table = table_of(cursor, &node->size);
      node->other = node_of(cursor, position);
      break;
    case YEARS:
      node->first = number(cursor);
      node->many = number(cursor);
      node->columns = (int32_t *)taken(cursor, 12);
      node->wanted = number(cursor);
      node->flags = (uint8_t *)taken(cursor, (size_t)number(cursor));
      node->table = table_of(cursor, &node->size);
      break;
    case BEST:
      node->many = number(cursor);
      node->children = (Node **)room(sizeof(Node *) * (size_t)node->many);
      for (int at = 0; at < node->many; at++) node->children[at] = node_of(cursor, position);
      node->other = node_of(cursor, position);
      break;
    case SWITCH:
      node->first = number(cursor);
      node->flags = (uint8_t *)taken(cursor, (size_t)number(cursor));
      node->many = number(cursor);
      node->children = (Node **)room(sizeof(Node *) * (size_t)node->many);
      for (int at = 0; at < node->many; at++) node->children[at] = node_of(cursor, position);
      break;
    default: fail("A node of a kind that this program does not know");
  }
  return node;
}

static Lines lines_of(Cursor *cursor, Position *position) {
  Lines made;
  made.lines = number(cursor);
  made.line = (Line *)room(sizeof(Line) * (size_t)made.lines);
  for (int at = 0; at < made.lines; at++) {
    Line *line = made.line + at;
    line->bonus = number(cursor);
    line->clinician = number(cursor);
    line->essential = number(cursor);
    line->ranks = number(cursor);
    line->lost = (int32_t *)taken(cursor, (size_t)line->ranks * 4);
    line->not_met = (int32_t *)taken(cursor, (size_t)line->ranks * 4);
    line->packed = (int64_t *)taken(cursor, (size_t)line->ranks * 8);
    line->g = (double *)taken(cursor, (size_t)line->ranks * 8);
    line->root = node_of(cursor, position);
    for (int rank = 0; rank < line->ranks; rank++)
      if (-line->g[rank] > line->most) line->most = -line->g[rank];
    if (line->root->kind != FIELD) continue;
    int size = line->root->size;
    line->packed_by = (int64_t *)room(sizeof(int64_t) * (size_t)size);
    line->g_by = (double *)room(sizeof(double) * (size_t)size);
    for (int id = 0; id < size; id++) {
      line->packed_by[id] = line->packed[line->root->table[id]];
      line->g_by[id] = line->g[line->root->table[id]];
    }
  }
  return made;
}

static uint8_t *flags_of(Cursor *cursor, int *size) {
  *size = number(cursor);
  return (uint8_t *)taken(cursor, (size_t)*size);
}

static Position *position_of(Cursor *cursor) {
  Position *position = (Position *)room(sizeof(Position));
  memcpy(position->shift, taken(cursor, 32), 32);
  memcpy(position->bits, taken(cursor, 32), 32);
  position->need = number(cursor);
  position->clinician = number(cursor);
  position->silence_need = number(cursor);
  position->silence_clinician = number(cursor);
  position->shown = flags_of(cursor, &position->nevers);
  position->inside = flags_of(cursor, &position->members);
  position->accepted = flags_of(cursor, &position->professions);
  position->accepted_cell = flags_of(cursor, &position->cells);
  position->always = lines_of(cursor, position);
  position->legs = number(cursor);
  if (position->legs > 64) fail("More legs than this program has room for");
  for (int leg = 0; leg < position->legs; leg++) {
    int size;
    position->closed[leg] = flags_of(cursor, &size);
    position->most_need[leg] = number(cursor);
    position->most_clinician[leg] = number(cursor);
    position->leg[leg] = lines_of(cursor, position);
  }
  return position;
}

static void free_node(Node *node) {
  if (node->other) free_node(node->other);
  for (int at = 0; node->children && at < node->many; at++) free_node(node->children[at]);
  free(node->children);
  free(node);
}

static void free_lines(Lines *lines) {
  for (int at = 0; at < lines->lines; at++) {
    free_node(lines->line[at].root);
    free(lines->line[at].packed_by);
    free(lines->line[at].g_by);
  }
  free(lines->line);
}

static void let_go(Position *position) {
  free_lines(&position->always);
  for (int leg = 0; leg < position->legs; leg++) free_lines(&position->leg[leg]);
  free(position);
}

enum { NEED_STATED, NEED_OPEN, CLINICIAN_STATED, CLINICIAN_OPEN, ORDER_LOST, GATES, GATE_NEED, GATE_CLINICIAN };

static inline int part(const Position *position, int64_t sum, int field) {
  return (int)((sum >> position->shift[field]) & (((int64_t)1 << position->bits[field]) - 1));
}

static inline int fit(int stated, int open, int silence) {
  int left = 100 - stated - (open < silence ? open : silence);
  return left < 0 ? 0 : left;
}

static inline int fit_need(const Position *p, int64_t sum, int less) {
  return fit(part(p, sum, NEED_STATED) - less, part(p, sum, NEED_OPEN), p->silence_need);
}

static inline int fit_clinician(const Position *p, int64_t sum, int less) {
  return fit(part(p, sum, CLINICIAN_STATED) - less, part(p, sum, CLINICIAN_OPEN), p->silence_clinician);
}

/* The order but for its thousands. */
static inline int rest_of(const Position *p, int64_t sum, int leg) {
  int most = p->most_need[leg] > 1 ? p->most_need[leg] : 1;
  int for_need = 1000 * (p->most_need[leg] - part(p, sum, ORDER_LOST)) / most;
  int open = part(p, sum, CLINICIAN_STATED) + part(p, sum, CLINICIAN_OPEN);
  int for_them = p->most_clinician[leg] ? 1000 * (p->most_clinician[leg] - open) / p->most_clinician[leg] : 1000;
  int rest = (2 * for_need + for_them) / 3;
  return rest < 999 ? rest : 999;
}

static inline int64_t key_of(const Position *p, int64_t sum, int leg, int outcome) {
  int64_t order = 1000 * outcome + rest_of(p, sum, leg);
  return ((int64_t)outcome << 40) | ((int64_t)(63 - part(p, sum, GATES)) << 34) | (order << 22) |
         ((int64_t)(255 - leg) << 14) | ((int64_t)fit_need(p, sum, 0) << 7) | fit_clinician(p, sum, 0);
}

static inline int is_match(const Position *p, int64_t sum) {
  return part(p, sum, GATES) == 0 && fit_need(p, sum, 0) >= p->need && fit_clinician(p, sum, 0) >= p->clinician;
}

static inline int order_of(int64_t key) { return (int)((key >> 22) & 4095); }

static double ms_of(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* By the clock on the wall, and of the processor. */
static double now_ms(void) { return ms_of(CLOCK_MONOTONIC); }
static double worked_ms(void) { return ms_of(CLOCK_PROCESS_CPUTIME_ID); }
#endif
