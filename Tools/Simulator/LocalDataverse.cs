using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.ServiceModel;
using System.Threading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Messages;
using PhoneCallCtx.Simulator.Operations;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Security;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator;

/// <summary>
/// A Dataverse for one table on one machine: its rows, its event pipeline with the registered steps, and the platform's
/// own checks. It is itself the service of the system administrator; <see cref="ServiceFor"/> gives that of another user.
/// Threads may share it: their requests run one after the other.
/// </summary>
public sealed class LocalDataverse : RequestService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly LocalDataverseOptions _options;
    private readonly RowStore _store;
    private readonly SecurityModel _security;
    private readonly RowReader _reader;
    private readonly StepRegistry _steps = new();
    private readonly PluginRunner _runner;
    private readonly SystemJobs _jobs;
    private readonly EventPipeline _pipeline;
    private readonly RowOperations _operations;
    private readonly Dispatcher _dispatcher;

    /// <summary>A Dataverse without steps: empty, or with the rows of its file.</summary>
    /// <param name="options">How it is set up; null for in memory and all else as the platform has it.</param>
    /// <exception cref="IOException">The file cannot be used, or another process uses it.</exception>
    /// <exception cref="InvalidDataException">The file is not one of a local Dataverse.</exception>
    public LocalDataverse(LocalDataverseOptions? options = null)
    {
        _options = options ?? new LocalDataverseOptions();
        _store = new RowStore(_options.DatabasePath is { } path ? SqliteFile.Open(path) : null);
        _security = new SecurityModel(_store);
        _reader = new RowReader(_store);
        _dispatcher = new Dispatcher(_options, _security);
        _runner = new PluginRunner(_options, _dispatcher.ServiceFor);
        var sources = new ContextSources(_options, _security, _reader);
        _jobs = new SystemJobs(sources, _store, _runner);
        _pipeline = new EventPipeline(sources, _store, _steps, _runner, _jobs);
        var firstRows = new FirstRows(_store, _options);
        _operations = new RowOperations(_options, _store, _security, firstRows, _pipeline);
        foreach (var handler in MessageHandlers.Create(_options, _store, _security, _reader, _pipeline, _operations, _dispatcher)) _dispatcher.Add(handler);
        firstRows.Add();
    }

    /// <summary>Called after each execution of a plug-in, that of a step or of a custom API, also when it threw.</summary>
    public Action<StepExecution>? StepExecuted
    {
        get => _runner.StepExecuted;
        set => _runner.StepExecuted = value;
    }

    /// <summary>How many asynchronous steps wait to be run.</summary>
    public int WaitingSystemJobs => _jobs.Count;

    /// <summary>The handlers of its messages, for the documentation.</summary>
    internal IEnumerable<MessageHandler> Handlers => _dispatcher.Handlers.Values;

    /// <summary>The custom APIs that are registered, by unique name.</summary>
    public IReadOnlyList<CustomApiRegistration> CustomApis
    {
        get
        {
            lock (_lock) return _dispatcher.Handlers.Values.OfType<CustomApiHandler>().Select(handler => handler.Api).OrderBy(api => api.UniqueName, StringComparer.Ordinal).ToArray();
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
    /// <param name="plugin">Its plug-in: one instance serves all requests.</param>
    /// <exception cref="ArgumentException">Dataverse does not take such a registration.</exception>
    public void Register(StepRegistration step, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_lock) _steps.Register(step, plugin);
    }

    /// <summary>Registers a custom API: from now on its unique name is a message.</summary>
    /// <param name="api">The custom API.</param>
    /// <param name="plugin">The plug-in that is its main operation: one instance serves all requests.</param>
    /// <exception cref="ArgumentException">Dataverse does not take such a registration.</exception>
    public void Register(CustomApiRegistration api, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_lock)
        {
            if (CustomApiRules.FaultOf(api, _dispatcher.Handlers.Keys) is { } fault) throw new ArgumentException($"The custom API {api.UniqueName} cannot be registered: {fault}.", nameof(api));
            _dispatcher.Add(new CustomApiHandler(_pipeline, new RegisteredCustomApi(api, plugin)));
        }
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
            _store.Table(definition).AddKey(new AlternateKey(name, columns.Select(definition.Column).ToArray()));
        }
    }

    /// <summary>The service of a user.</summary>
    /// <param name="userId">The user whose access counts and who is the author of what is written.</param>
    /// <param name="onBehalfOf">Another user, an administrator, who acts on behalf of the first; null for none.</param>
    /// <returns>The service. Its requests end in a fault while there is no such user.</returns>
    public IOrganizationService ServiceFor(Guid userId, Guid? onBehalfOf = null) => new UserService(this, userId, onBehalfOf ?? userId);

    /// <summary>Runs the asynchronous steps that wait, also those that these cause.</summary>
    public void RunSystemJobs()
    {
        lock (_lock) _jobs.Run();
    }

    /// <summary>Executes a request as the system administrator.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">A step or the platform rejected it, or it is not supported here.</exception>
    public override OrganizationResponse Execute(OrganizationRequest request) => Execute(request, WellKnown.AdministratorId, WellKnown.AdministratorId);

    /// <summary>Executes a request, but throws what a plug-in threw as it is, for tests of plug-ins.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">The user who makes the request; null for the system administrator.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse ExecuteWithoutFaults(OrganizationRequest request, Guid? userId = null)
    {
        var user = userId ?? WellKnown.AdministratorId;
        var outcome = Handle(request, user, user);
        if (outcome.Fault is { } fault) ExceptionDispatchInfo.Throw(fault.Thrown);
        return outcome.Response!;
    }

    /// <summary>
    /// Creates a row as the system administrator and takes it back at the end of the transaction, as if one more step had
    /// rejected it. Returns the fault of a rejection instead of throwing it, since a throw costs more than all the rest: this
    /// is for evaluating many rows. All else is as in <see cref="RequestService.Create"/>, but asynchronous steps do not run,
    /// since they wait for what is completed.
    /// </summary>
    /// <param name="row">The row, which becomes the platform's own: steps write into it, and the caller must not use it any more.</param>
    /// <param name="created">What the platform received to store: the columns that were given, as the steps left them, and the primary key; null when it was rejected.</param>
    /// <returns>Why a step or the platform rejected it; null when it would have been created.</returns>
    public OrganizationServiceFault? RehearseCreate(Entity row, out Entity? created)
    {
        ArgumentNullException.ThrowIfNull(row);
        created = null;
        lock (_lock)
        {
            try
            {
                var context = ContextOf(WellKnown.AdministratorId, WellKnown.AdministratorId);
                if (_operations.Creation.Create(context, RowsHandler.TableOf(row), [row], isMultiple: false, out var rows, isKept: false) is { } fault) return fault.Detail;
                created = rows[0];
                return null;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                return fault.Detail;
            }
        }
    }

    /// <summary>Puts a row in place without steps, checks or a transaction around it, for tests that begin with rows.</summary>
    /// <param name="row">The row, with its primary key, as it shall be stored.</param>
    /// <exception cref="ArgumentException">It has no primary key, or there is a row with it.</exception>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The table does not have such columns or values.</exception>
    public void Seed(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_lock) _operations.Seeding.Put(row);
    }

    /// <summary>The live rows of a table as they are, read without steps, whatever the access of the user.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <returns>Copies of the rows, in no certain order.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public IReadOnlyList<Entity> ReadAll(string table)
    {
        lock (_lock)
        {
            var columns = new ColumnSet(true);
            return _store.Table(LocalTables.Get(table)).Rows.Select(row => _reader.Entity(row, columns)).ToArray();
        }
    }

    /// <summary>A live row as it is, read without steps, whatever the access of the user.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>A copy of the row; null when there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public Entity? Find(string table, Guid id)
    {
        lock (_lock) return _store.Find(LocalTables.Get(table), id) is { } row ? _reader.Entity(row, new ColumnSet(true)) : null;
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose() => _store.Dispose();

    private OrganizationResponse Execute(OrganizationRequest request, Guid userId, Guid authenticatedUserId) => Handle(request, userId, authenticatedUserId).ResponseOrThrow();

    /// <summary>Handles a request from outside, and runs what it queued.</summary>
    private Outcome Handle(OrganizationRequest request, Guid userId, Guid authenticatedUserId)
    {
        lock (_lock)
        {
            try
            {
                var context = ContextOf(userId, authenticatedUserId);
                if (userId != authenticatedUserId) SecurityModel.CheckAdministrator(_security.User(authenticatedUserId), "act on behalf of another user");
                return _dispatcher.Dispatch(request, context);
            }
            finally
            {
                if (_options.RunsSystemJobsAtOnce && _jobs.Count > 0) _jobs.Run();
            }
        }
    }

    private RequestContext ContextOf(Guid userId, Guid authenticatedUserId) => new()
    {
        User = _security.User(userId),
        InitiatingUserId = userId,
        AuthenticatedUserId = authenticatedUserId,
        CorrelationId = RandomIds.New(),
        Deadline = RequestContext.DeadlineFrom(_options),
    };

    private sealed class UserService(LocalDataverse dataverse, Guid userId, Guid authenticatedUserId) : RequestService
    {
        public override OrganizationResponse Execute(OrganizationRequest request) => dataverse.Execute(request, userId, authenticatedUserId);
    }
}
