using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Shots.Tests.Animatic;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

/// <summary>What holds of every spec's canonical form.</summary>
public sealed class ShotSpecLaws
{
    [Fact]
    public void Equal_specs_hash_equally_and_unequal_ones_do_not() =>
        Check(
            Prop.ForAll(
                SpecGenerator.Specs(),
                SpecGenerator.Specs(),
                (one, other) =>
                {
                    var copy = one with { Subjects = [.. one.Subjects.Select(s => s with { })] };
                    return ShotSpecHash.Of(copy) == ShotSpecHash.Of(one)
                        && (ShotSpecHash.Of(one) == ShotSpecHash.Of(other)) == Same(one, other);
                }
            )
        );

    [Fact]
    public void Keys_are_in_ordinal_order_at_every_depth_and_none_is_left_out() =>
        Check(
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    using var json = JsonDocument.Parse(ShotSpecJson.Write(spec));
                    return Ordered(json.RootElement)
                        && json.RootElement.EnumerateObject().Count() == Fields;
                }
            )
        );

    [Fact]
    public void A_prompt_has_every_word_of_the_shot() =>
        Check(
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    var prompt = ShotPrompt.Of(spec, new Dictionary<string, string>());
                    return new[] { spec.Action, spec.Atmosphere, spec.Place?.Look, spec.Style }
                            .Concat(spec.Subjects.Select(s => s.Look))
                            .All(words =>
                                string.IsNullOrWhiteSpace(words)
                                || prompt.Text.Contains(
                                    words.Trim(),
                                    StringComparison.OrdinalIgnoreCase
                                )
                            )
                        && prompt == ShotPrompt.Of(spec, new Dictionary<string, string>());
                }
            )
        );

    private static int Fields => typeof(ShotSpec).GetProperties().Length;

    private static bool Ordered(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .Select(p => p.Name)
                .SequenceEqual(
                    element.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
                ) && element.EnumerateObject().All(p => Ordered(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().All(Ordered),
            _ => true,
        };

    // Half surrogate pairs have one spelling, the replacement character.
    private static bool Same(ShotSpec one, ShotSpec other) =>
        one with { Subjects = [], References = [] } == other with { Subjects = [], References = [] }
        && one.Subjects.SequenceEqual(other.Subjects)
        && one.References.SequenceEqual(other.References);

    private static void Check(Property property) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 1));
}
