using System.Runtime.InteropServices;

namespace InteractiveDrama.Shots.Checks;

/// <summary>Listens to the samples of one channel, one block after the other.</summary>
internal sealed class SoundScan
{
    // About a hundredth of a second, at the rates that voices come in.
    private const int Block = 256;

    // -50 dB: under a whisper, over the hiss of a room.
    private const double HeardFrom = 0.00316;

    // A wave that was cut off stays on one value; full scale itself is reached by what is only loud, too.
    private const float CutFrom = 0.98f;
    private const float Same = 1e-5f;
    private const int LeastCut = 3;

    private readonly List<bool> heard = [];
    private double energy;
    private int inBlock;
    private long samples;
    private long cut;
    private int run;
    private float last;

    /// <summary>Listens on.</summary>
    /// <param name="pcm">Samples of 32 bits, little-endian floating point, full scale at 1.</param>
    public void Add(ReadOnlySpan<byte> pcm)
    {
        foreach (var sample in MemoryMarshal.Cast<byte, float>(pcm))
        {
            samples++;
            energy += (double)sample * sample;
            if (++inBlock == Block)
            {
                EndBlock();
            }
            Follow(sample);
        }
    }

    /// <summary>What was heard.</summary>
    public SoundFindings Findings()
    {
        if (inBlock > 0)
        {
            EndBlock();
        }
        EndRun();
        if (samples == 0)
        {
            return new SoundFindings(0, 1, 0);
        }
        var (longest, now) = (0, 0);
        foreach (var one in heard)
        {
            now = one ? 0 : now + 1;
            longest = Math.Max(longest, now);
        }
        return new SoundFindings(
            heard.Count(one => one) / (double)heard.Count,
            longest / (double)heard.Count,
            cut / (double)samples
        );
    }

    private void EndBlock()
    {
        heard.Add(Math.Sqrt(energy / inBlock) >= HeardFrom);
        (energy, inBlock) = (0, 0);
    }

    private void Follow(float sample)
    {
        var isOn = Math.Abs(sample) >= CutFrom && Math.Abs(sample - last) <= Same;
        last = sample;
        if (isOn)
        {
            run++;
            return;
        }
        EndRun();
        // What a lossy encoder gives back over full scale was at full scale before it.
        cut += Math.Abs(sample) > 1.001f ? 1 : 0;
    }

    private void EndRun()
    {
        // The first sample of a run has no equal before it.
        if (run + 1 >= LeastCut && run > 0)
        {
            cut += run + 1;
        }
        run = 0;
    }
}
