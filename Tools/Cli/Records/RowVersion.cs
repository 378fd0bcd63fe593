using System;

namespace PhoneCallCtx.Cli.Records;

/// <summary>What an export of Synapse Link says about a version of a row.</summary>
internal struct RowVersion
{
    /// <summary>The primary key outside of its column; null when it is not given.</summary>
    public Guid? Id { get; set; }

    /// <summary>Whether the row was deleted.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>When the version was written, in ticks; null when it is not given.</summary>
    public long? WrittenOn { get; set; }
}
