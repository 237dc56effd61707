using InteractiveDrama.Shots.Providers.Animatic.People;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Specs;

/// <summary>Somebody in one of their looks, in words: who they are stays, what they wear is replaced.</summary>
public static class WornLook
{
    /// <summary>The words pictures are made from.</summary>
    /// <param name="member">The card; null for somebody without one.</param>
    /// <param name="worn">
    /// The look's name, as <c># look:</c> has it. A card's <c>looks</c> say what it means; a name that is not among them
    /// stands for itself.
    /// </param>
    /// <returns>
    /// The card's words, followed by the look's. A look that names clothes takes the place of the clothes on the card: of
    /// "short black hair, red raincoat" a silver gown leaves the hair.
    /// </returns>
    public static string Words(CastMember? member, string? worn)
    {
        var card = member?.Look ?? "";
        if (worn is null)
        {
            return card;
        }
        if (member is null || Of(member, worn) is not { } look)
        {
            return Joined(card, worn);
        }
        return Joined(Terms(look).Any(GarmentReader.Names) ? WithoutClothes(card) : card, look);
    }

    /// <summary>What a card says of a look; null when it has none of that name.</summary>
    /// <param name="member">The card.</param>
    /// <param name="name">The look's name, in any case.</param>
    public static string? Of(CastMember member, string name)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member
            .Looks.Where(look => look.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(look => look.Value)
            .FirstOrDefault();
    }

    private static string WithoutClothes(string card) =>
        string.Join(", ", Terms(card).Where(term => !GarmentReader.Names(term)));

    private static IEnumerable<string> Terms(string words) =>
        words
            .Split([',', '，', '、', ';'], StringSplitOptions.TrimEntries)
            .Where(term => term.Length > 0);

    private static string Joined(string card, string look) =>
        card.Length == 0 ? look : $"{card}, {look}";
}
