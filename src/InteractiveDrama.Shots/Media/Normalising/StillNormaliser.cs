using System.Collections.Immutable;
using System.Text;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>Makes the renditions of a still: JPEG in each size, which the player moves over, and the poster.</summary>
internal sealed class StillNormaliser(FfmpegTools tools)
{
    /// <summary>Makes them.</summary>
    public async Task<ImmutableArray<MadeFile>> MakeAsync(
        string path,
        ProbedMedia media,
        string aspect,
        VisibleLabel? label,
        WorkFolder work,
        CancellationToken cancellation
    )
    {
        var sizes = Rendition.Of(aspect);
        var largest = sizes[^1];
        var frame = work.File("frame.png");
        var over = await LabelOverlay.MakeAsync(label, largest, tools, work, cancellation);
        var graph = new StringBuilder(
            $"[0:v:0]{PictureFilters.Fill(largest.Width, largest.Height)}{over.Filter(null)},split={sizes.Length + 1}"
        );
        graph.Append(string.Concat(sizes.Select((_, i) => $"[p{i}]"))).Append("[poster]");
        List<string> outputs = ["-map", "[poster]", "-frames:v", "1", .. EncodingRules.Bare, frame];
        for (var i = 0; i < sizes.Length; i++)
        {
            graph.Append(
                $";[p{i}]{PictureFilters.Shrink(sizes[i].Width, sizes[i].Height)},format=yuvj420p[v{i}]"
            );
            outputs.AddRange(["-map", $"[v{i}]", "-frames:v", "1", "-q:v", "3"]);
            outputs.AddRange([
                "-huffman",
                "optimal",
                .. EncodingRules.Bare,
                work.File(Name(sizes[i])),
            ]);
        }

        var result = await tools.RunAsync(
            [
                .. UntrustedInput.Arguments(path, media.Container),
                .. over.Input,
                "-filter_complex",
                graph.ToString(),
                .. outputs,
            ],
            cancellation: cancellation
        );
        EncodingRules.Check(result, "The picture");
        return
        [
            .. sizes.Select(s => new MadeFile(
                work.File(Name(s)),
                "image/jpeg",
                MediaRole.Rendition,
                s.Width,
                s.Height
            )),
            await new PosterMaker(tools).MakeAsync(frame, sizes[0], work, cancellation),
        ];
    }

    private static string Name(Rendition size) => $"{size.Width}x{size.Height}.jpg";
}
