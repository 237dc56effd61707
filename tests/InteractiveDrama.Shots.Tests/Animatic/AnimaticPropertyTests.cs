using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Tests.Specs;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Animatic;

public sealed class AnimaticPropertyTests
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(150)
        .WithReplay(20261120, 1);

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg",
        "style",
        "defs",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "use",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "filter",
        "feGaussianBlur",
    };

    [Fact]
    public void Every_spec_gives_a_well_formed_picture_that_needs_nothing_else() =>
        Check.One(
            Checks,
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    var document = Parse(AnimaticProvider.Draw(spec));
                    foreach (var element in document.Descendants())
                    {
                        Elements
                            .Contains(element.Name.LocalName)
                            .ShouldBeTrue(element.Name.LocalName);
                        foreach (var attribute in element.Attributes())
                        {
                            attribute.Name.LocalName.ShouldNotStartWith("on");
                            if (
                                string.Equals(
                                    attribute.Name.LocalName,
                                    "href",
                                    StringComparison.Ordinal
                                )
                            )
                            {
                                attribute.Value.ShouldStartWith("#");
                            }

                            attribute
                                .Value.Replace("url(#", "", StringComparison.Ordinal)
                                .ShouldNotContain("url(");
                        }
                    }

                    document
                        .Descendants()
                        .ShouldAllBe(e =>
                            e.Name.LocalName == "style" || e.Nodes().All(n => n is XElement)
                        );
                    document.Root!.Descendants().First().Value.ShouldNotContain("@import");
                }
            )
        );

    [Fact]
    public void References_lead_to_definitions_and_ids_are_unique() =>
        Check.One(
            Checks,
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    var document = Parse(AnimaticProvider.Draw(spec));
                    var ids = document
                        .Descendants()
                        .Attributes("id")
                        .Select(id => id.Value)
                        .ToArray();
                    ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
                    var known = ids.ToHashSet(StringComparer.Ordinal);
                    foreach (
                        var value in document
                            .Descendants()
                            .Attributes()
                            .Select(a => a.Value)
                            .Where(v => v.StartsWith("url(#", StringComparison.Ordinal))
                    )
                    {
                        known.Contains(value[5..^1]).ShouldBeTrue(value);
                    }
                }
            )
        );

    [Fact]
    public void The_same_spec_gives_the_same_bytes_in_any_culture() =>
        Check.One(
            Checks,
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    var first = AnimaticProvider.Draw(spec);
                    var before = CultureInfo.CurrentCulture;
                    try
                    {
                        CultureInfo.CurrentCulture = ShotSpecHashTests.Comma();
                        AnimaticProvider.Draw(spec with { }).ShouldBe(first);
                    }
                    finally
                    {
                        CultureInfo.CurrentCulture = before;
                    }
                }
            )
        );

    [Fact]
    public void Faces_stay_above_the_captions_and_inside_the_frame() =>
        Check.One(
            Checks,
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec =>
                {
                    var document = Parse(AnimaticProvider.Draw(spec));
                    var height = double.Parse(
                        document.Root!.Attribute("height")!.Value,
                        CultureInfo.InvariantCulture
                    );
                    var width = double.Parse(
                        document.Root!.Attribute("width")!.Value,
                        CultureInfo.InvariantCulture
                    );
                    foreach (var face in document.Descendants().Attributes("data-face"))
                    {
                        var box = face
                            .Value.Split(' ')
                            .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
                            .ToArray();
                        box[3].ShouldBeLessThanOrEqualTo((height * 0.75) + 0.5);
                        ((box[0] + box[2]) / 2).ShouldBeInRange(width * 0.1, width * 0.9);
                        box[1].ShouldBeGreaterThanOrEqualTo(-height * 0.25);
                    }
                }
            )
        );

    [Fact]
    public void A_picture_stays_small() =>
        Check.One(
            Checks,
            Prop.ForAll(
                SpecGenerator.Specs(),
                spec => AnimaticProvider.Draw(spec).Length.ShouldBeLessThan(90_000)
            )
        );

    private static XDocument Parse(byte[] svg)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        using var reader = XmlReader.Create(
            new StringReader(Encoding.UTF8.GetString(svg)),
            settings
        );
        return XDocument.Load(reader);
    }
}
