namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>
/// Sessions that were used lately, so that counting another event does not read the others again. Two shelves: what is used
/// comes to the upper one; when that is full the lower one is cleared and takes its place.
/// </summary>
internal sealed class SessionShelf
{
    private const int MostEvents = 200_000;

    private Dictionary<string, SessionState> upper = new(StringComparer.Ordinal);
    private Dictionary<string, SessionState> lower = new(StringComparer.Ordinal);
    private int weight;

    public SessionState? Find(string id)
    {
        if (upper.TryGetValue(id, out var state))
        {
            return state;
        }
        if (!lower.Remove(id, out state))
        {
            return null;
        }
        Put(state);
        return state;
    }

    public void Put(SessionState state)
    {
        upper[state.Session.Id] = state;
        Grew(8 + state.Events.Count);
    }

    /// <summary>Sessions on it have got more events.</summary>
    public void Grew(int by)
    {
        weight += by;
        if (weight > MostEvents)
        {
            (upper, lower) = (lower, upper);
            upper.Clear();
            weight = 0;
        }
    }

    public void Remove(string id)
    {
        upper.Remove(id);
        lower.Remove(id);
    }

    public void Clear()
    {
        upper.Clear();
        lower.Clear();
        weight = 0;
    }
}
