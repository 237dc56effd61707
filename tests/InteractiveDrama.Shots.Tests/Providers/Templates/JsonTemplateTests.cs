using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Templates;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Templates;

public class JsonTemplateTests
{
    private static readonly string[] Known = ["prompt", "seconds", "pictures"];

    private static JsonTemplate Of(string json) => JsonTemplate.Parse(JsonNode.Parse(json), Known);

    private static string Fill(string json, params (string, JsonNode?)[] values) =>
        Of(json).Fill(values.ToDictionary(v => v.Item1, v => v.Item2))?.ToJsonString() ?? "";

    [Fact]
    public void A_slot_alone_keeps_its_type_and_one_in_a_text_becomes_text() =>
        Fill(
                """{"a":"${seconds}","b":"${seconds:text}","c":"for ${seconds} s","d":"$${seconds}"}""",
                ("seconds", 5)
            )
            .ShouldBe("""{"a":5,"b":"5","c":"for 5 s","d":"${seconds}"}""");

    [Fact]
    public void What_has_no_value_is_left_out() =>
        Fill("""{"a":"${prompt}","b":["${prompt}"],"c":[],"d":[1,"${prompt}"]}""")
            .ShouldBe("""{"c":[],"d":[1]}""");

    [Fact]
    public void An_element_stands_once_for_each_value() =>
        Fill(
                """[{"${for}":"pictures","url":"${each}"},{"${for}":"prompt","${value}":"said"}]""",
                ("pictures", new JsonArray("a", "b")),
                ("prompt", "x")
            )
            .ShouldBe("""[{"url":"a"},{"url":"b"},"said"]""");

    [Theory]
    [InlineData("""{"a":"${promt}"}""", "promt")]
    [InlineData("""{"a":"${prompt"}""", "no end")]
    [InlineData("""{"a":"${}"}""", "not a slot")]
    [InlineData("""{"a":"${each}"}""", "stands only")]
    [InlineData("""{"${for}":"pictures"}""", "repeats an element")]
    public void A_template_that_cannot_be_filled_says_why(string template, string words) =>
        Should.Throw<TemplateException>(() => Of(template)).Message.ShouldContain(words);

    [Fact]
    public void Whatever_a_prompt_holds_the_json_parses_and_holds_exactly_it() =>
        Check.One(
            Cases.Of(300),
            Prop.ForAll(
                Gen.Elements(
                        "\"",
                        "}",
                        "{",
                        "${seed}",
                        "${prompt}",
                        "\n",
                        "\\",
                        "光",
                        "😀",
                        "\u0000",
                        ",",
                        "a b",
                        "]"
                    )
                    .ListOf()
                    .Select(p => string.Concat(p))
                    .ToArbitrary(),
                prompt =>
                {
                    var sent = JsonNode.Parse(
                        Fill(
                            """{"input":{"prompt":"${prompt}","more":"say ${prompt}!"}}""",
                            ("prompt", prompt)
                        )
                    )!;
                    return sent.AsObject().Count == 1
                        && (string?)sent["input"]!["prompt"] == prompt
                        && (string?)sent["input"]!["more"] == $"say {prompt}!";
                }
            )
        );

    [Theory]
    [InlineData("a.b[1].c", """{"a":{"b":[0,{"c":"x"}]}}""", "x")]
    [InlineData("[0]", "[7]", "7")]
    [InlineData("a.b", """{"a":[]}""", null)]
    [InlineData("a", """{"a":null}""", null)]
    [InlineData("a[9]", """{"a":[1]}""", null)]
    public void A_path_finds_what_stands_there(string path, string json, string? text) =>
        JsonPath
            .Parse(path)
            .Text(System.Text.Json.JsonDocument.Parse(json).RootElement)
            .ShouldBe(text);

    [Theory]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a[0")]
    [InlineData(".a")]
    public void What_is_no_path_is_refused(string path) =>
        Should.Throw<TemplateException>(() => JsonPath.Parse(path)).Message.ShouldContain(path);
}
