namespace PhoneCallCtx.Plugins.Table;

/// <summary>A message that the table supports.</summary>
public sealed class MessageDefinition
{
    internal MessageDefinition(string name, bool isEvent)
    {
        Name = name;
        IsEvent = isEvent;
    }

    /// <summary>The name of the message.</summary>
    public string Name { get; }

    /// <summary>Whether the message is an event: a plug-in step can be registered on it.</summary>
    public bool IsEvent { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
