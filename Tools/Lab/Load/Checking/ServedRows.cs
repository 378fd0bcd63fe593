using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Checking;

/// <summary>Rows in a SQLite file, and the command <c>serve</c> in a process of its own that answers them.</summary>
internal sealed class ServedRows : IDisposable
{
    private const int RowsAtOnce = 1000;

    private readonly Process _process;

    /// <param name="database">The SQLite file, which does not exist yet.</param>
    /// <param name="count">The number of rows.</param>
    public ServedRows(string database, int count)
    {
        using (var dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = database }))
        {
            for (var first = 0; first < count; first += RowsAtOnce) Add(dataverse, first, Math.Min(RowsAtOnce, count - first));
        }

        _process = Process.Start(new ProcessStartInfo("dotnet", [CheckProcess.Program, "serve", "--port", "0", "--database", database]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        Address = _process.StandardOutput.ReadLine() ?? throw new IOException("serve ended before it listened.");
    }

    /// <summary>The base address.</summary>
    public string Address { get; }

    /// <summary>The identifiers of the rows.</summary>
    public HashSet<Guid> Ids { get; } = [];

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private void Add(LocalDataverse dataverse, int first, int count)
    {
        var rows = new EntityCollection { EntityName = PhoneCallTable.LogicalName };
        for (var i = first; i < first + count; i++)
        {
            var id = Guid.NewGuid();
            Ids.Add(id);
            rows.Entities.Add(new Entity(PhoneCallTable.LogicalName, id)
            {
                ["msdyn_callername"] = "Ana Kovač",
                ["msdyn_callsid"] = "7d5e21c4-5c1b-4f6e-9f4d-" + i.ToString("x12", CultureInfo.InvariantCulture),
                ["msdyn_fromphone"] = i % 100 == 0 ? "CALL ME" : "+14255550123",
                ["msdyn_tophone"] = "+442079460018",
                ["msdyn_providername"] = "Azure Communication Services",
            });
        }

        dataverse.Execute(new CreateMultipleRequest { Targets = rows });
    }
}
