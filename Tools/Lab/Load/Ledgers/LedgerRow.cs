using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Lab.Load.Ledgers;

/// <summary>A row in the ledger of one writer. No other writer changes it.</summary>
internal sealed class LedgerRow
{
    public LedgerRow(int writer, int number, bool isNamed)
    {
        IsNamed = isNamed;
        Sid = string.Create(CultureInfo.InvariantCulture, $"{Ledger.PrefixOf(writer)}{number}");
        Name = isNamed ? new Guid(0x10ad0000 | writer, (short)number, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0) : Guid.Empty;
        State = new RowState(Name);
    }

    /// <summary>Whether the writer sets its primary key, always to the same value; otherwise the platform makes a new one each time.</summary>
    public bool IsNamed { get; }

    /// <summary>The primary key of a named row.</summary>
    public Guid Name { get; }

    /// <summary>The value of the row in the alternate key.</summary>
    public string Sid { get; }

    public RowState State { get; set; }

    /// <summary>The last row version that was read.</summary>
    public long Version { get; set; }

    /// <summary>The highest row version that any writer had read before the last write was sent. That write gets a higher version.</summary>
    public long Floor { get; set; }

    public EntityReference Reference => new(Columns.Table, State.Id);

    /// <summary>Compares a row version that was read with the expected one.</summary>
    /// <returns>The difference; null for none.</returns>
    public string? EvaluateVersion(long version, RowState asOf)
    {
        if (asOf.IsVersionRead) return version == Version ? null : $"the row {Sid} has the version {version} instead of {Version}, but nobody wrote to it";
        if (version <= Version) return $"the row {Sid} was written and has the version {version}; before it was {Version}";
        return version <= Floor ? $"the row {Sid} has the version {version}; {Floor} was read before it was written" : null;
    }

    /// <summary>Records a version that was read.</summary>
    public void Read(long version)
    {
        Version = version;
        State = State with { IsVersionRead = true };
    }
}
