using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator;

/// <summary>
/// A Dataverse for one table on one machine: its rows, its event pipeline with the registered steps, and the platform's
/// own checks. It is itself the service of the system administrator; <see cref="ServiceFor"/> gives that of another user.
/// Threads may share it: their requests run one after the other.
/// </summary>
public sealed class LocalDataverse : RequestService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Organization _organization;

    /// <summary>A Dataverse without steps: empty, or with the rows of its file.</summary>
    /// <param name="options">How it is set up; null for in memory and all else as the platform has it.</param>
    /// <exception cref="IOException">The file cannot be used, or another process uses it.</exception>
    /// <exception cref="InvalidDataException">The file is not one of a local Dataverse.</exception>
    public LocalDataverse(LocalDataverseOptions? options = null)
    {
        options ??= new LocalDataverseOptions();
        _organization = new Organization(options, options.DatabasePath is { } path ? SqliteFile.Open(path) : null);
    }

    /// <summary>Called after each execution of a plug-in, that of a step or of a custom API, also when it threw.</summary>
    public Action<StepExecution>? StepExecuted
    {
        get => _organization.Pipeline.StepExecuted;
        set => _organization.Pipeline.StepExecuted = value;
    }

    /// <summary>How many asynchronous steps wait to be run.</summary>
    public int WaitingSystemJobs => _organization.SystemJobs.Count;

    /// <summary>The custom APIs that are registered, by unique name.</summary>
    public IReadOnlyList<CustomApiRegistration> CustomApis
    {
        get
        {
            lock (_lock) return _organization.CustomApis.OrderBy(api => api.UniqueName, StringComparer.Ordinal).ToArray();
        }
    }

    /// <summary>Registers every step and custom API that a plug-in assembly declares; a plug-in type with several steps gets an instance for each.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for what each declares. Custom APIs have none.</param>
    /// <exception cref="ArgumentException">Dataverse does not take one of the registrations.</exception>
    public void Register(PluginAssembly assembly, string? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var declared in assembly.Steps)
        {
            var step = configuration is null ? declared : declared with { UnsecureConfiguration = configuration };
            Register(step, assembly.CreatePlugin(step));
        }

        foreach (var api in assembly.CustomApis) Register(api, assembly.CreatePlugin(api));
    }

    /// <summary>Registers one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="plugin">Its plug-in: one instance serves all calls.</param>
    /// <exception cref="ArgumentException">Dataverse does not take such a registration.</exception>
    public void Register(StepRegistration step, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_lock) _organization.Pipeline.Register(step, plugin);
    }

    /// <summary>Registers a custom API: from now on its unique name is a message.</summary>
    /// <param name="api">The custom API.</param>
    /// <param name="plugin">The plug-in that is its main operation: one instance serves all calls.</param>
    /// <exception cref="ArgumentException">Dataverse does not take such a registration.</exception>
    public void Register(CustomApiRegistration api, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_lock) _organization.Register(api, plugin);
    }

    /// <summary>Defines an alternate key of a table.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="name">The name of the key.</param>
    /// <param name="columns">The logical names of its columns.</param>
    /// <exception cref="ArgumentException">Two rows have the same values in these columns.</exception>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table or column.</exception>
    public void DefineAlternateKey(string table, string name, params string[] columns)
    {
        lock (_lock)
        {
            var definition = LocalTables.Get(table);
            _organization.Store.Table(definition).AddKey(new AlternateKey(name, columns.Select(column => RowValues.Column(definition, column)).ToArray()));
        }
    }

    /// <summary>The service of a user.</summary>
    /// <param name="userId">The user whose access counts and who is the author of what is written.</param>
    /// <param name="onBehalfOf">Another user, an administrator, who calls on behalf of the first; null for none.</param>
    /// <returns>The service. Its requests end in a fault while there is no such user.</returns>
    public IOrganizationService ServiceFor(Guid userId, Guid? onBehalfOf = null) => new UserService(this, userId, onBehalfOf ?? userId);

    /// <summary>Runs the asynchronous steps that wait, also those that these cause.</summary>
    public void RunSystemJobs()
    {
        lock (_lock) _organization.SystemJobs.Run();
    }

    /// <summary>Carries out a request as the system administrator.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">A step or the platform refused it, or it is not supported here.</exception>
    public override OrganizationResponse Execute(OrganizationRequest request) => Execute(request, WellKnown.AdministratorId, WellKnown.AdministratorId);

    /// <summary>Carries out a request, but lets what a plug-in throws come out as it was thrown, for tests of plug-ins.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">The user who calls; null for the system administrator.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse ExecuteWithoutFaults(OrganizationRequest request, Guid? userId = null)
    {
        lock (_lock)
        {
            try
            {
                var user = userId ?? WellKnown.AdministratorId;
                return _organization.Execute(request, user, user);
            }
            catch (PluginFault failure)
            {
                ExceptionDispatchInfo.Throw(failure.Thrown);
                throw;
            }
        }
    }

    /// <summary>
    /// Creates a row as the system administrator and takes it back at the end of the transaction, as if one more step had
    /// refused it; and gives the fault of a refusal instead of throwing it. For whoever judges many rows. All else is as in
    /// <see cref="RequestService.Create"/>, but that asynchronous steps wait for what is completed, and do not run.
    /// </summary>
    /// <param name="row">The row, which becomes the platform's own: steps write into it, and whoever called does not use it any more.</param>
    /// <param name="created">What was handed to the platform to be stored: the columns that were given, as the steps left them, and the primary key; null when it was refused.</param>
    /// <returns>Why a step or the platform refused it; null when it would have been created.</returns>
    public OrganizationServiceFault? RehearseCreate(Entity row, out Entity? created)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_lock) return _organization.RehearseCreate(row, WellKnown.AdministratorId, out created);
    }

    /// <summary>Puts a row in place without steps, checks or a transaction around it, for tests that begin with rows.</summary>
    /// <param name="row">The row, with its primary key, as it shall be stored.</param>
    /// <exception cref="ArgumentException">It has no primary key, or there is a row with it.</exception>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The table does not have such columns or values.</exception>
    public void Seed(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_lock) Seeding.Put(_organization, row);
    }

    /// <summary>The live rows of a table as they are, read without steps and whoever asks.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <returns>Copies of the rows, in no certain order.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public IReadOnlyList<Entity> ReadAll(string table)
    {
        lock (_lock)
        {
            var columns = new ColumnSet(true);
            return _organization.Store.Table(LocalTables.Get(table)).Rows.Select(row => _organization.Rows.Entity(row, columns)).ToArray();
        }
    }

    /// <summary>A live row as it is, read without steps and whoever asks.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>A copy of the row; null when there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public Entity? Find(string table, Guid id)
    {
        lock (_lock) return _organization.Store.Find(LocalTables.Get(table), id) is { } row ? _organization.Rows.Entity(row, new ColumnSet(true)) : null;
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose() => _organization.Dispose();

    private OrganizationResponse Execute(OrganizationRequest request, Guid userId, Guid authenticatedUserId)
    {
        lock (_lock) return _organization.Execute(request, userId, authenticatedUserId);
    }

    private sealed class UserService(LocalDataverse dataverse, Guid userId, Guid authenticatedUserId) : RequestService
    {
        public override OrganizationResponse Execute(OrganizationRequest request) => dataverse.Execute(request, userId, authenticatedUserId);
    }
}
