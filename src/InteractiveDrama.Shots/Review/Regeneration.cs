using System.Text.Json;
using InteractiveDrama.Shots.Jobs;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling.Dispatching;

namespace InteractiveDrama.Shots.Review;

/// <summary>Asks for another take in the place of one, with other words or another seed, on the same journal and budget.</summary>
/// <param name="requests">Makes the story's requests.</param>
/// <param name="limits">The most that may be spent.</param>
/// <param name="aspect">The story's aspect.</param>
/// <param name="time">The clock.</param>
public sealed class Regeneration(
    RequestMaker requests,
    BudgetLimits limits,
    string aspect,
    TimeProvider time
)
{
    private const int MostLetters = 8_000;

    /// <summary>The order of another take: nothing is sent yet.</summary>
    /// <param name="one">The take.</param>
    /// <param name="provider">By whom.</param>
    /// <param name="wish">How it is to differ.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">Only people make it, its script has it no longer, or the provider would be sent the same again.</exception>
    public async Task<JobOrder> OrderAsync(
        TakeCase one,
        IShotProvider provider,
        RegenerationWish wish,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(wish);
        var (take, need) = (one.Take, one.Need);
        if (need.IsHuman)
        {
            throw Refuse(
                $"Only people may make {take.Subject}: bring another with 'drama takes add'."
            );
        }
        if (need.Spec is null && need.Speech is not { Text.Length: > 0 })
        {
            throw Refuse(
                $"The script has {take.Subject} no longer, so nothing can be made for it."
            );
        }
        if (wish.Prompt is not null && need.Speech is not null)
        {
            throw Refuse("What a voice says is the script's: give another seed or provider.");
        }
        if (wish.Prompt is { } words && (words.Trim().Length == 0 || words.Length > MostLetters))
        {
            throw Refuse($"A prompt has 1 to {MostLetters} characters.");
        }
        var before = await requests.MakeAsync(need, take.Kind, provider.Capabilities, cancellation);
        before = before with { Prompt = Sent(take, provider) ?? before.Prompt };
        var after = before with
        {
            Prompt = wish.Prompt?.Trim() ?? before.Prompt,
            Seed = Seed(take, before, wish, provider),
        };
        if (provider.Hash(after) == (take.RequestHash ?? provider.Hash(before)))
        {
            throw Refuse(
                $"{provider.Name} would be sent the same again{(provider.Capabilities.TakesSeed ? "" : ", and takes no seed")}: change the prompt, or ask another provider."
            );
        }
        return new JobOrder(
            take.Story,
            take.Subject,
            need.ContentHash,
            after,
            aspect,
            limits,
            null,
            Publish: false
        )
        {
            IsHuman = need.IsHuman,
            Parent = take.Id,
        }.Under(one.Rule, need, provider);
    }

    /// <summary>What the record keeps of an order.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who asked.</param>
    /// <param name="provider">By whom it is made.</param>
    /// <param name="order">The order.</param>
    /// <param name="note">What they say.</param>
    /// <exception cref="ReviewRefusedException">They review nothing.</exception>
    public ReviewEntry Entry(
        TakeCase one,
        Reviewer reviewer,
        IShotProvider provider,
        JobOrder order,
        ReviewNote note
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(reviewer);
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(note);
        if (!reviewer.Reviews)
        {
            throw new ReviewRefusedException(
                ReviewFault.Forbidden,
                $"{reviewer.Name} has none of the roles {string.Join(", ", ReviewGates.All)}: it takes one to ask for another take."
            );
        }
        var said = note.Checked();
        var now = time.GetUtcNow();
        return new ReviewEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Who = reviewer.Name,
            Verb = ReviewVerb.Regenerate,
            Story = one.Take.Story,
            Subject = one.Take.Subject,
            Take = one.Take.Id,
            Reason = said.Reason,
            Seconds = said.Seconds,
            Detail = JsonSerializer.Serialize(
                new
                {
                    provider = provider.Name,
                    prompt = order.Request.Prompt,
                    seed = order.Request.Seed,
                    requestHash = provider.Hash(order.Request),
                }
            ),
        };
    }

    // What was sent is changed, not what the script would say today.
    private static string? Sent(Take take, IShotProvider provider) =>
        take.Kind is not MediaKind.Speech && take.Provider == provider.Name ? take.Prompt : null;

    private static long? Seed(
        Take take,
        ShotRequest before,
        RegenerationWish wish,
        IShotProvider provider
    ) =>
        !provider.Capabilities.TakesSeed
            ? null
            : wish.Seed
                ?? (
                    wish.Prompt is null
                        ? Next(take.Seed ?? before.Seed ?? 0)
                        : take.Seed ?? before.Seed
                );

    private static long Next(long seed) => seed >= int.MaxValue ? 1 : seed + 1;

    private static ReviewRefusedException Refuse(string message) =>
        new(ReviewFault.Invalid, message);
}
