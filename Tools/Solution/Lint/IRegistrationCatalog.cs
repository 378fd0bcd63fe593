using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Lint;

/// <summary>Whether steps can be registered on a message.</summary>
public enum MessageKind
{
    /// <summary>There is no such message.</summary>
    Unknown,

    /// <summary>It is a message, but raises no event.</summary>
    WithoutEvent,

    /// <summary>It raises an event, which steps are registered on.</summary>
    Event,
}

/// <summary>The tables and messages that a registration may name.</summary>
public interface IRegistrationCatalog
{
    /// <summary>The logical names of the columns of a table.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <returns>The columns; null when there is no such table.</returns>
    IReadOnlySet<string>? ColumnsOf(string table);

    /// <summary>What a message of a table is.</summary>
    /// <param name="table">The logical name of the table, or <see cref="Registration.StepRegistration.NoTable"/>.</param>
    /// <param name="message">The name of the message.</param>
    MessageKind KindOf(string table, string message);
}
