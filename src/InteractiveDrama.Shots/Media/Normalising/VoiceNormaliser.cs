using System.Collections.Immutable;
using InteractiveDrama.Shots.Media.Probing;
using InteractiveDrama.Shots.Media.Tools;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>Makes the rendition of a voice: AAC, mono, 48 kHz, the one loudness. Silence before and after stays: it is timing.</summary>
internal sealed class VoiceNormaliser(FfmpegTools tools)
{
    private const int BitsPerSecond = 96_000;

    /// <summary>Makes it.</summary>
    /// <exception cref="MediaRefusedException">Nothing is heard of it.</exception>
    public async Task<ImmutableArray<MadeFile>> MakeAsync(
        string path,
        ProbedMedia media,
        TakeMark mark,
        WorkFolder work,
        CancellationToken cancellation
    )
    {
        var made = work.File("voice.m4a");
        var spoken = await new VoiceLabel(tools).PutBeforeAsync(
            path,
            media,
            mark,
            work,
            cancellation
        );
        return await new SoundMaker(tools).MakeAsync(
            spoken.Path,
            spoken.Container,
            channels: 1,
            BitsPerSecond,
            seconds: null,
            made,
            cancellation
        )
            ? [new MadeFile(made, "audio/mp4", MediaRole.Rendition, Seconds: spoken.Seconds)]
            : throw new MediaRefusedException("The file is silent: there is no voice on it.");
    }
}
