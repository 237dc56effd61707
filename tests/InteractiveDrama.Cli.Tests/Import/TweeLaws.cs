using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Import.Twee;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Cli.Tests.Import;

public sealed partial class TweeLaws
{
    private static readonly string[] Signs =
    [
        "{",
        "}",
        "|",
        "#",
        "\\",
        "/",
        "-",
        ">",
        "~",
        "*",
        "+",
        "=",
        "<",
        "!",
        "&",
        "$ ",
        "(",
        ")",
        "[",
        "]",
        ":",
        ".",
        "\"",
        "'",
        "?",
        ",",
        ";",
        "%",
        "@",
        "^",
        "_ ",
        "`",
        " ",
        " ",
        "\n",
        "\n",
        "-> ",
        "<>",
        "<-",
        "==",
        "VAR x",
        "TODO: y",
        "INCLUDE z",
        "LIST",
        "- ",
        "* ",
        "+ ",
        "~ x",
        "= k",
        "word",
        "Mei: ",
        "(note: this) ",
        "é",
        "雪",
        "😀",
        "1",
        "{x}",
        "{~a|b}",
        "[b]",
        "else:",
        "é\u00A0",
    ];

    private static readonly Gen<TweeFormat> Formats = Gen.Elements(Enum.GetValues<TweeFormat>());

    private static readonly Arbitrary<(TweeFormat Format, string Text)> Texts = (
        from format in Formats
        from signs in Gen.Elements(Signs).ListOf()
        let text = string.Concat(signs)
        where !Markup().IsMatch(text)
        select (format, text)
    ).ToArbitrary();

    private static readonly string[] Harlowe =
    [
        "(set: $a to 1)",
        "(set: $a to it + 1)",
        "(set: $b to \"W\")",
        "(put: 2 into $c)",
        "(if: $a > 1)[W]",
        "(if: $a is 1)[W](else-if: $b is \"x\")[W [[W->A]]](else:)[W]",
        "(if: ",
        "[",
        "]",
        ")",
        "(else:)[W]",
        "(print: $a + 2)",
        "(link: \"W\")[W (set: $a to 3)]",
        "(link-goto: \"W\", \"B\")",
        "(either: \"W\", \"W\")",
        "(random: 1, 6)",
        "(display: \"B\")",
        "(go-to: \"B\")",
        "(unless: $a)[W]",
        "[W]<n|",
        "|n>[W]",
        "$a",
        "_t",
        "(set: _t to \"W\")",
        "(text-style: \"bold\")[W]",
        "(live: 1s)[W]",
        "(a: 1, 2)",
        "(set: $d to (a: 1))",
        "(link-reveal: \"W\")[W[[W->B]]]",
        "(print: (visited: \"B\"))",
        "(if: visits > 1)[\nW\n]",
        "(box: \"W\")",
    ];

    private static readonly string[] SugarCube =
    [
        "<<set $a to 1>>",
        "<<set $a += 2; $b = \"W\">>",
        "<<if $a gt 1>>W<</if>>",
        "<<if $a>>W[[W->B]]<<else>>W<</if>>",
        "<<if $a is 1>>\nW\n<<elseif $b eq \"x\">>W",
        "<</if>>",
        "<<else>>",
        "<<",
        ">>",
        "<<print $a>>",
        "<<= $a + 1>>",
        "<<link \"W\">>W<<set $a to 2>><</link>>",
        "<<link \"W\" \"B\">><</link>>",
        "<<link [[W->B]]>>W<</link>>",
        "<<goto \"B\">>",
        "<<include \"B\">>",
        "<<switch $a>><<case 1 2>>W<<default>>W<</switch>>",
        "<<silently>>W<</silently>>",
        "<<nobr>>\nW\n<</nobr>>",
        "<<= either(\"W\", \"W\")>>",
        "<<set _t to random(6)>>",
        "_t",
        "$a",
        "<<run foo()>>",
        "<<for _i to 0; _i lt 3; _i++>>W<</for>>",
        "<<widget \"w\">>W<</widget>>",
        "<<w \"W\">>",
        "<<set $d to [1]>>",
        "[[W|B][$a to 3]]",
        "[[W|B][$a.b to 3]]",
        "<<button \"W\">>W<<goto \"B\">><</button>>",
        "/* W */",
        "<<timed 2s>>W<</timed>>",
    ];

    private static readonly string[] Both =
    [
        "W",
        "W ",
        " W",
        "\n",
        "\n",
        "[[W->B]]",
        "[[B<-W]]",
        "[[W|B]]",
        "[[B]]",
        "[[W->Nowhere]]",
        "''W''",
        "//W//",
        "<b>W</b>",
        "<br>",
        "<img src=\"W\">",
        "&amp;",
        "{",
        "}",
        "->",
        "* ",
        "- ",
        "# ",
        "[[",
        "]]",
        "<!-- W -->",
        "~",
        "\\",
        "<a data-passage=\"B\">W</a>",
        "<script>W</script>",
        "[[W->$a]]",
        "[[W->http://W]]",
        "$",
        "<",
    ];

    [Fact]
    public void Any_text_is_read_as_it_was_written() =>
        Prop.ForAll(
                Texts,
                made =>
                {
                    var import = Imported.Of(made.Format, $":: A\n{made.Text}\n");
                    Imported.OneLine(Imported.Read(import)).ShouldBe(Imported.OneLine(made.Text));
                }
            )
            .Check(Cases.Of(150));

    [Fact]
    public void Any_label_is_offered_as_it_was_written() =>
        Prop.ForAll(
                (
                    from made in Texts.Generator
                    let label = Imported.OneLine(made.Text)
                    where
                        label.Length > 0
                        && !label.Contains("->")
                        && !label.Contains("<-")
                        && !label.Contains('|')
                        && !label.Contains(']')
                    select (made.Format, label)
                ).ToArbitrary(),
                made =>
                {
                    var import = Imported.Of(
                        made.Format,
                        $":: A\n[[{made.label}->B]] and [[{made.label}->B]]\n\n:: B\nend"
                    );
                    Imported
                        .Read(import)
                        .ShouldBe($"{made.label} and {made.label}\n> {made.label}\n> {made.label}");
                }
            )
            .Check(Cases.Of(60));

    [Fact]
    public void Nothing_is_dropped_and_what_comes_of_it_compiles() =>
        Prop.ForAll(
                (
                    from format in Formats
                    from pieces in Gen.Elements(
                            (string[])
                                [
                                    .. Both,
                                    .. format switch
                                    {
                                        TweeFormat.Harlowe => Harlowe,
                                        TweeFormat.SugarCube => SugarCube,
                                        _ => Both,
                                    },
                                ]
                        )
                        .ListOf()
                    select (format, pieces)
                ).ToArbitrary(),
                made =>
                {
                    var words = 0;
                    var text = Word().Replace(string.Concat(made.pieces), _ => $"w{++words}w");
                    var import = Imported.Of(made.format, $":: A\n{text}\n\n:: B\nThe end.");
                    var script = Imported.Script(import);
                    for (var i = 1; i <= words; i++)
                        script.ShouldContain($"w{i}w", Case.Sensitive, text);
                    foreach (var todo in import.Diagnostics.Where(d => d.Code == Codes.TweeMacro))
                        script.ShouldContain($"TODO: Twee line {todo.Line}: {todo.Message}");
                    Imported
                        .Compiled(import)
                        .Diagnostics.Where(d => d.Severity == Severity.Error)
                        .ShouldBeEmpty($"{text}\n----\n{script}");
                }
            )
            .Check(Cases.Of(200));

    [Fact]
    public void Any_file_is_read_or_refused() =>
        Prop.ForAll(
                (
                    from pieces in Gen.OneOf(
                            Gen.Elements(Both),
                            Gen.Elements(Harlowe),
                            Gen.Elements(SugarCube),
                            Gen.Elements(
                                ":: A [script]\n",
                                "\n:: A\n",
                                "\n:: \\[a\\] [b c] {\"position\":\"1,1\"}\n",
                                "\n::\n",
                                "\n:: StoryData\n{\"format\":",
                                "\n:: StoryInit\n",
                                "\n:: StoryTitle\n"
                            ),
                            ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")
                        )
                        .ListOf()
                    select string.Concat(pieces)
                ).ToArbitrary(),
                text =>
                {
                    var import = TweeImporter.Import(text, "any.twee");
                    if (import.Files.IsEmpty)
                        import.Diagnostics.ShouldContain(d => d.Severity == Severity.Error);
                    else
                        Imported
                            .Compiled(import)
                            .Diagnostics.Where(d => d.Severity == Severity.Error)
                            .ShouldBeEmpty($"{text}\n----\n{Imported.Script(import)}");
                }
            )
            .Check(Cases.Of(200));

    // What one of the formats would act on.
    [GeneratedRegex(
        @"\[\[|\]\]|\]\[|''|//|/\*|/%|<[a-zA-Z/!]|<<|&[a-zA-Z#]|[$_][\p{L}_]|\\\n|^::|\n::|^\\::|\n\\::|\|[a-z]+>\[|\(else",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Markup();

    [GeneratedRegex("W", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
