namespace InteractiveDrama.Storage.Sqlite.Writing;

/// <summary>A change waiting for its group.</summary>
internal abstract class WriteRequest
{
    /// <summary>Makes the change inside the group's transaction; may be done again when the group is given up.</summary>
    public abstract void Apply(Statements statements);

    /// <summary>The group is on the disk.</summary>
    public abstract void Acknowledge();

    /// <summary>The change was not stored.</summary>
    public abstract void Fail(Exception fault);
}
