"""Front matter that grows with n: many keys, deep nesting, aliases and long scalars."""

from growth_inputs import Files, grows, lines, site


@grows(1000, 100_000)
def unknown_keys(n: int) -> Files:
    return site(lines(n, "unknown-{i}: x"))


@grows(1000, 100_000)
def unknown_keys_of_a_figure(n: int) -> Files:
    return site("figures:\n  a:\n    value: 1 people\n" + lines(n, "    unknown-{i}: x"))


@grows(1000, 100_000)
def the_same_key_repeated(n: int) -> Files:
    return site("summary: x\n" * n)


@grows(1000, 100_000)
def the_same_figure_repeated(n: int) -> Files:
    return site("figures:\n" + "  a: 1 people\n" * n)


@grows(1000, 100_000)
def aliases_in_values(n: int) -> Files:
    return site("a: &a [x]\n" + lines(n, "b{i}: *a"))


@grows(16, 100_000)
def aliases_of_aliases_in_values(n: int) -> Files:
    return site("a0: &a0 [x]\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n" for i in range(n)))


@grows(16, 100_000)
def aliases_in_keys(n: int) -> Files:
    return site("a0: &a0 [x]\n" + "".join(f"? &a{i + 1} [*a{i}, *a{i}]\n: x\n" for i in range(n)))


@grows(16, 100_000)
def aliases_in_flow_keys(n: int) -> Files:
    return site("a0: &a0 {x: x}\n" + "".join(f"a{i + 1}: &a{i + 1} {{*a{i} : *a{i}}}\n" for i in range(n)))


@grows(16, 100_000)
def merge_keys(n: int) -> Files:
    return site("a0: &a0 {x: x}\n" + "".join(f"a{i + 1}: &a{i + 1}\n  <<: [*a{i}, *a{i}]\n" for i in range(n)))


@grows(1000, 400_000)
def anchors(n: int) -> Files:
    return site(lines(n, "b{i}: &b{i} x"))


@grows(1000, 1_000_000)
def nesting_in_one_line_of_a_block(n: int) -> Files:
    return site("summary:\n  " + "- " * n + "x\n")


@grows(100, 1400)
def nesting_in_blocks(n: int) -> Files:
    """n levels, which take n² bytes; so the root of n is what stands for its size."""
    depth = int((2 * n * 1000) ** 0.5)
    return site("".join(" " * i + "a:\n" for i in range(depth)))


@grows(1000, 1_000_000)
def nesting_in_flow_lists(n: int) -> Files:
    return site("summary: " + "[" * n + "]" * n + "\n")


@grows(1000, 1_000_000)
def nesting_in_flow_mappings(n: int) -> Files:
    return site("summary: " + "{a: " * n + "}" * n + "\n")


@grows(100, 20_000)
def nesting_below_the_limit(n: int) -> Files:
    return site("figures:\n" + lines(n, "  a{i}: " + "[" * 60 + "]" * 60))


@grows(1000, 1_000_000)
def a_flow_list(n: int) -> Files:
    return site("headline: [" + "x, " * n + "x]\n")


@grows(1000, 1_000_000)
def a_flow_mapping(n: int) -> Files:
    return site("figures: {" + ", ".join(f"a{i}: 1 b" for i in range(n)) + "}\n")


@grows(1000, 1_000_000)
def entries_of_a_block(n: int) -> Files:
    return site("headline:\n" + "  - x\n" * n)


@grows(1000, 4_000_000)
def a_plain_scalar(n: int) -> Files:
    return site("summary: " + "x" * n + "\n")


@grows(1000, 1_000_000)
def a_plain_scalar_of_many_lines(n: int) -> Files:
    return site("summary: x\n" + "  x\n" * n)


@grows(1000, 1_000_000)
def a_quoted_scalar_with_escapes(n: int) -> Files:
    return site('summary: "' + r"\x61" * n + '"\n')


@grows(1000, 1_000_000)
def a_quoted_scalar_of_references(n: int) -> Files:
    return site('summary: "' + "{{ nosuch }} " * (n // 8) + '"\n')


@grows(1000, 1_000_000)
def a_literal_block(n: int) -> Files:
    return site("summary: |\n" + "  x\n" * n)


@grows(1000, 1_000_000)
def a_value_of_a_figure(n: int) -> Files:
    return site("figures:\n  a: 1" + " people" * (n // 7) + "\n")


@grows(1000, 1_000_000)
def digits_of_a_figure(n: int) -> Files:
    return site("figures:\n  a: " + "1" * n + " people\n")


@grows(1000, 1_000_000)
def comments(n: int) -> Files:
    return site("# a\n" * n)


@grows(1000, 1_000_000)
def front_matter_without_an_end(n: int) -> Files:
    return {**site(), "Content/index.md": "---\n" + "title: A\n" * (n // 8)}
