using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Lab.Load.Ledgers;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Lab.Load.Stores;

/// <summary>A local Dataverse with the steps and custom APIs of the plug-in, and an alternate key that identifies the rows of the load.</summary>
internal sealed class LocalTarget : ILoadTarget
{
    private readonly LocalDataverse _dataverse;

    /// <param name="database">The SQLite file; null for rows in memory only.</param>
    /// <exception cref="IOException">The file cannot be used.</exception>
    /// <exception cref="InvalidDataException">The file does not belong to a local Dataverse.</exception>
    /// <exception cref="ArgumentException">Two rows of the file have the same alternate key.</exception>
    public LocalTarget(string? database)
    {
        // The bin keeps one row of a key: the writers delete under the same keys again and again, and memory must not grow.
        var dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = database, KeepsEveryDeletion = false });
        try
        {
            dataverse.Register(ShippedPlugin.Assembly);
            dataverse.DefineAlternateKey(Columns.Table, "load", Columns.Sid);
            _dataverse = dataverse;
            dataverse = null;
        }
        finally
        {
            dataverse?.Dispose();
        }
    }

    public LocalDataverse Dataverse => _dataverse;

    public IOrganizationService Administrator => _dataverse;

    public IOrganizationService ServiceFor(Guid user) => user == WellKnown.AdministratorId ? _dataverse : _dataverse.ServiceFor(user);

    public IReadOnlyList<Entity> ReadAll(string table) => _dataverse.ReadAll(table);

    public void Dispose() => _dataverse.Dispose();
}
