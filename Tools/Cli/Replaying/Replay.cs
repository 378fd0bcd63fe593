using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Cli.Checking;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Runs a script on a local Dataverse with the steps of the shipped plug-in dll.</summary>
internal sealed class Replay : IDisposable
{
    private readonly LocalDataverse _dataverse;
    private readonly ScriptReader _reader;
    private readonly bool _traces;
    private List<StepExecution> _trace = [];

    /// <param name="database">The SQLite file that keeps the rows; null for none.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for the defaults.</param>
    /// <param name="traces">Whether results tell what steps traced.</param>
    /// <exception cref="DatabaseException">The file cannot be used, or is not one of a local Dataverse.</exception>
    public Replay(string? database, string? configuration, bool traces)
    {
        try
        {
            _dataverse = new LocalDataverse(new LocalDataverseOptions { DatabasePath = database });
        }
        catch (Exception exception) when (IsOfDatabase(exception))
        {
            throw new DatabaseException(exception);
        }

        _reader = new ScriptReader(new RowNames(isOpen: database is not null));
        _traces = traces;
        _dataverse.Register(PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, RecordCheck.PluginFile)), configuration);
        if (traces) _dataverse.StepExecuted = execution => _trace.Add(execution);
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
