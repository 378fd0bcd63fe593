using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Runs the lines of a script on a local Dataverse.</summary>
internal sealed class Replay : IDisposable
{
    /// <summary>The organization of every replay, so that the same script gives the same results.</summary>
    private static readonly Guid Organization = new("7b0c5d5e-0000-4000-8000-000000000003");

    private readonly LocalDataverse _dataverse;
    private readonly ScriptReader _reader;
    private readonly bool _traces;
    private List<StepExecution> _trace = [];

    /// <param name="dataverse">The Dataverse, with its steps and custom APIs. It is closed with this.</param>
    /// <param name="names">The names of rows.</param>
    /// <param name="traces">Whether results have what steps and custom APIs traced.</param>
    public Replay(LocalDataverse dataverse, RowNames names, bool traces)
    {
        _dataverse = dataverse;
        _reader = new ScriptReader(names, dataverse.CustomApis);
        _traces = traces;
        if (traces) _dataverse.StepExecuted = execution => _trace.Add(execution);
    }

    /// <summary>Starts a replay with the steps and custom APIs of the shipped plug-in dll.</summary>
    /// <param name="database">The SQLite file that keeps the rows; null for none.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for the defaults.</param>
    /// <param name="traces">Whether results have what steps and custom APIs traced.</param>
    /// <exception cref="DatabaseException">The file cannot be used, or is not one of a local Dataverse.</exception>
    public static Replay Open(string? database, string? configuration, bool traces) =>
        new(OpenDataverse(database, configuration), new RowNames(isOpen: database is not null), traces);

    /// <summary>Opens a local Dataverse with the steps and custom APIs of the shipped plug-in dll.</summary>
    /// <param name="database">The SQLite file that keeps the rows; null for none.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for the defaults.</param>
    /// <exception cref="DatabaseException">The file cannot be used, or is not one of a local Dataverse.</exception>
    public static LocalDataverse OpenDataverse(string? database, string? configuration)
    {
        LocalDataverse dataverse;
        try
        {
            dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = database, OrganizationId = Organization });
        }
        catch (Exception exception) when (IsOfDatabase(exception))
        {
            throw new DatabaseException(exception);
        }

        dataverse.Register(ShippedPlugin.Assembly, configuration);
        return dataverse;
    }

    /// <summary>Runs one line.</summary>
    /// <exception cref="InputException">The line cannot be understood; nothing was done.</exception>
    /// <exception cref="DatabaseException">The file cannot be written.</exception>
    public ReplayResult Run(long number, ReadOnlySpan<byte> line)
    {
        var (request, user) = _reader.Read(line);
        _trace = [];
        var service = user is { } id ? _dataverse.ServiceFor(id) : _dataverse;
        try
        {
            var response = service.Execute(request);
            return new ReplayResult(number, request.RequestName!, response, null, _traces ? _trace : null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new ReplayResult(number, request.RequestName!, null, fault.Detail, _traces ? _trace : null);
        }
        catch (Exception exception) when (IsOfDatabase(exception))
        {
            throw new DatabaseException(exception);
        }
    }

    private static bool IsOfDatabase(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException or DbException;

    public void Dispose() => _dataverse.Dispose();
}
