using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using InteractiveDrama.Shots.Providers.Animatic.Camera;
using InteractiveDrama.Shots.Providers.Animatic.Drawing;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Shots.Providers.Animatic.Motion;

/// <summary>Takes a drawn shot apart into cels.</summary>
internal sealed class CelReader
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly ShotSpec spec;
    private readonly Frame frame;
    private readonly FilmTiming timing;
    private readonly List<Cel> cels = [];
    private readonly StringBuilder definitions = new();

    private CelReader(ShotSpec spec, FilmTiming timing)
    {
        this.spec = spec;
        this.timing = timing;
        frame = Frame.Of(spec.AspectRatio, spec.CameraAngle);
    }

    /// <summary>The cels of a shot, from back to front, and the definitions that all of them use.</summary>
    public static (ImmutableArray<Cel> Cels, string Definitions) Read(
        ShotSpec spec,
        FilmTiming timing
    )
    {
        var reader = new CelReader(spec, timing);
        using var drawn = new MemoryStream(AnimaticProvider.Draw(spec));
        var root = XDocument.Load(drawn).Root!;
        foreach (var element in root.Elements())
        {
            reader.Take(element, "", "", Affine.Identity, 0);
        }

        return ([.. reader.cels], reader.definitions.ToString());
    }

    private void Take(XElement element, string open, string close, Affine placed, double depth)
    {
        if (element.Name == Svg + "defs")
        {
            definitions.AppendJoin("", element.Elements().Select(Text));
        }
        else if (element.Name == Svg + "filter")
        {
            definitions.Append(Text(element));
        }
        else if (element.Attribute("data-layer")?.Value is { } layer)
        {
            var distance = CameraPath.Layers.First(l => l.Name == layer).Depth;
            foreach (var part in element.Elements())
            {
                Add(part, open, close, placed, distance);
            }
        }
        else if (element.Descendants().Any(d => d.Attribute("data-layer") is not null))
        {
            var own = element.Attributes().Where(a => a.Name.LocalName is "transform" or "filter");
            open += $"<g {string.Join(' ', own)}>";
            var further = element.Attribute("transform") is { } transform
                ? placed.After(Affine.Read(transform.Value))
                : placed;
            foreach (var part in element.Elements())
            {
                Take(part, open, "</g>" + close, further, depth);
            }
        }
        else if (element.Name != Svg + "style")
        {
            Add(element, open, close, placed, depth);
        }
    }

    private void Add(XElement element, string open, string close, Affine placed, double depth)
    {
        var faces = element
            .DescendantsAndSelf()
            .Where(e => e.Attribute("data-face") is not null)
            .Where(e => e.Descendants().Any(d => d.Attribute("class")?.Value is "k"))
            .Select(e => Face(e.Attribute("data-face")!.Value).Through(placed));
        var soft = open.Contains("filter=", StringComparison.Ordinal);
        var content = Once(element);
        var cel = new Cel(
            soft ? content : open + content + close,
            Paths(element, placed, depth),
            [.. faces]
        )
        {
            IsHaze = element.Attribute("class")?.Value is "d0",
            Focus = soft ? (open, close) : ("", ""),
        };
        if (cels.Count > 0 && cels[^1].JoinsWith(cel))
        {
            cels[^1] = cels[^1] with
            {
                Content = cels[^1].Content + cel.Content,
                Faces = cels[^1].Faces.AddRange(cel.Faces),
            };
        }
        else
        {
            cels.Add(cel);
        }
    }

    // The camera moves a layer inside what stands around it; the cel is drawn with that, so it moves around it.
    private ImmutableArray<ImmutableArray<Affine>> Paths(
        XElement element,
        Affine placed,
        double depth
    )
    {
        var back = placed.Inverse();
        var idle = IdleMotion.Has(element.Attribute("class")?.Value);
        var paths = new List<ImmutableArray<Affine>.Builder>();
        for (var i = 0; i < timing.Frames; i++)
        {
            var camera =
                depth > 0
                    ? CameraPath.At(spec.CameraMovement, spec.Pace, depth, frame, timing.Share(i))
                    : Affine.Identity;
            var moved = idle
                ? IdleMotion.At(element, timing.Seconds * (1 - timing.Share(i)))
                : [Affine.Identity];
            for (var copy = 0; copy < moved.Length; copy++)
            {
                if (paths.Count == copy)
                {
                    paths.Add(ImmutableArray.CreateBuilder<Affine>(timing.Frames));
                }

                paths[copy].Add(Exact(placed.After(camera).After(moved[copy]).After(back)));
            }
        }

        return [.. paths.Select(p => p.MoveToImmutable())];
    }

    // There and back leaves dust in the last digits; a layer at rest is to be exactly at rest.
    private static Affine Exact(Affine map) =>
        new(
            Math.Round(map.A, 9),
            Math.Round(map.B, 9),
            Math.Round(map.C, 9),
            Math.Round(map.D, 9),
            Math.Round(map.E, 6),
            Math.Round(map.F, 6)
        );

    // What falls is written twice for the browser's loop; here the second is another path.
    private static string Once(XElement element)
    {
        if (element.Attribute("class")?.Value is { } name && name[0] == 'f')
        {
            element = new XElement(element);
            element.Elements().Skip(1).Remove();
        }

        return Text(element);
    }

    private static Box Face(string box)
    {
        var n = box.Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return new Box(n[0], n[1], n[2], n[3]);
    }

    private static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);
}
