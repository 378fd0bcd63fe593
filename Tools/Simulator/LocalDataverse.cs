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
/// A Dataverse for one table on one machine: rows, an event pipeline that runs the registered steps, and the checks of the
/// platform. The object is the service of the system administrator; <see cref="ServiceFor"/> returns the service of another
/// user. It is safe for several threads: requests run one after the other.
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

    /// <summary>The transaction that all requests share, and its deadline; null outside <see cref="Transact"/>.</summary>
    private (Transaction Transaction, long Deadline)? _shared;

    /// <summary>Makes a Dataverse without steps. It is empty, or has the rows of its file.</summary>
    /// <param name="options">The options; null for rows in memory and the defaults.</param>
    /// <exception cref="IOException">The file cannot be used, or another process uses it.</exception>
    /// <exception cref="InvalidDataException">The file does not belong to a local Dataverse, or is damaged.</exception>
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

    /// <summary>Called after each execution of a step or custom API, even if it threw.</summary>
    public Action<StepExecution>? StepExecuted
    {
        get => _runner.StepExecuted;
        set => _runner.StepExecuted = value;
    }

    /// <summary>The number of asynchronous steps that wait to be run.</summary>
    public int WaitingSystemJobs => _jobs.Count;

    /// <summary>The handlers of the messages, for the documentation.</summary>
    internal IEnumerable<MessageHandler> Handlers => _dispatcher.Handlers.Values;

    /// <summary>The registered custom APIs, by unique name.</summary>
    public IReadOnlyList<CustomApiRegistration> CustomApis
    {
        get
        {
            lock (_lock) return _dispatcher.Handlers.Values.OfType<CustomApiHandler>().Select(handler => handler.Api).OrderBy(api => api.UniqueName, StringComparer.Ordinal).ToArray();
        }
    }

    /// <summary>Registers all steps and custom APIs that a plug-in assembly declares. Each step gets an instance of its plug-in type.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="configuration">The unsecure configuration of every step; null for the one that each step declares. Custom APIs have none.</param>
    /// <exception cref="ArgumentException">Dataverse does not accept one of the registrations.</exception>
    public void Register(PluginAssembly assembly, string? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var declared in assembly.Steps) Register(assembly, declared, configuration);
        foreach (var api in assembly.CustomApis) Register(api, assembly.CreatePlugin(api));
    }

    /// <summary>Registers one step of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="declared">The step, as the assembly declares it.</param>
    /// <param name="configuration">The unsecure configuration of the step; null for the declared one.</param>
    public void Register(PluginAssembly assembly, StepRegistration declared, string? configuration)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(declared);
        var step = configuration is null ? declared : declared with { UnsecureConfiguration = configuration };
        Register(step, assembly.CreatePlugin(step));
    }

    /// <summary>Registers one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="plugin">Its plug-in: one instance serves all requests.</param>
    /// <exception cref="ArgumentException">Dataverse does not accept the registration.</exception>
    public void Register(StepRegistration step, IPlugin plugin)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(plugin);
        lock (_lock) _steps.Register(step, plugin);
    }

    /// <summary>Registers a custom API: its unique name becomes a message.</summary>
    /// <param name="api">The custom API.</param>
    /// <param name="plugin">The plug-in that is its main operation: one instance serves all requests.</param>
    /// <exception cref="ArgumentException">Dataverse does not accept the registration.</exception>
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

    /// <summary>Makes the service of a user.</summary>
    /// <param name="userId">The user who makes the requests, checked for access and written as the author.</param>
    /// <param name="onBehalfOf">An administrator who impersonates <paramref name="userId"/>; null for nobody.</param>
    /// <returns>The service. Its requests end in a fault if there is no such user.</returns>
    public IOrganizationService ServiceFor(Guid userId, Guid? onBehalfOf = null) => new UserService(this, userId, onBehalfOf ?? userId);

    /// <summary>Runs the waiting asynchronous steps, and those that they queue.</summary>
    public void RunSystemJobs()
    {
        lock (_lock) _jobs.Run();
    }

    /// <summary>Executes a request as the system administrator.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">A step or the platform rejects the request, or the local Dataverse does not support it.</exception>
    public override OrganizationResponse Execute(OrganizationRequest request) => Execute(request, WellKnown.AdministratorId, WellKnown.AdministratorId);

    /// <summary>Executes a request and throws the exception of a plug-in unchanged, for tests of plug-ins.</summary>
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
    /// Creates a row and rolls it back at the end of the transaction, as if a last step had
    /// rejected it. Returns the fault of a rejection instead of throwing it, because a throw costs more than all the rest: the
    /// method is for the evaluation of many rows. Asynchronous steps do not run, because they wait for the commit. Otherwise
    /// it does the same as <see cref="RequestService.Create"/>.
    /// </summary>
    /// <param name="row">The row. Steps write into it. The local Dataverse does not keep it.</param>
    /// <param name="created">The row as the platform received it: the supplied columns after all steps, and the primary key; null if it was rejected.</param>
    /// <param name="userId">The user who creates it; null for the system administrator.</param>
    /// <returns>The fault of the step or of the platform; null if the row would have been created.</returns>
    public OrganizationServiceFault? RehearseCreate(Entity row, out Entity? created, Guid? userId = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        created = null;
        lock (_lock)
        {
            try
            {
                var user = userId ?? WellKnown.AdministratorId;
                var context = ContextOf(user, user);
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

    /// <summary>
    /// Runs several requests in one transaction, such as those of a change set. A failed request undoes its own writes; the
    /// others stay until the end. The requests of other threads wait. Synchronous steps run within the transaction,
    /// asynchronous steps after the commit. All requests together have the time limit of one operation; then each is a fault.
    /// </summary>
    /// <param name="work">Executes requests with any service of this object, on the thread that runs it. Returns whether the writes are kept. If it throws, they are undone.</param>
    /// <exception cref="System.Data.Common.DbException">The file cannot be written. The writes are undone.</exception>
    public void Transact(Func<bool> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        lock (_lock)
        {
            var outer = _shared;
            try
            {
                using var transaction = _store.Begin(outer?.Transaction);
                _shared = (transaction, outer?.Deadline ?? RequestContext.DeadlineFrom(_options));
                if (work()) transaction.Complete();
            }
            finally
            {
                _shared = outer;
                RunQueuedJobs();
            }
        }
    }

    /// <summary>Stores a row without steps, checks or a transaction, for tests that begin with rows.</summary>
    /// <param name="row">The row, with its primary key and the values to store.</param>
    /// <exception cref="ArgumentException">The row has no primary key, or another row has the key.</exception>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The table does not have such a column or value.</exception>
    public void Seed(Entity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        lock (_lock) _operations.Seeding.Put(row);
    }

    /// <summary>Reads the live rows of a table, without steps and without regard to access.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <returns>Copies of the rows, in no particular order.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public IReadOnlyList<Entity> ReadAll(string table)
    {
        lock (_lock)
        {
            var columns = new ColumnSet(true);
            return _store.Table(LocalTables.Get(table)).Rows.Select(row => _reader.Entity(row, columns)).ToArray();
        }
    }

    /// <summary>Reads a live row, without steps and without regard to access.</summary>
    /// <param name="table">The logical name of the table.</param>
    /// <param name="id">The primary key.</param>
    /// <returns>A copy of the row; null if there is none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such table.</exception>
    public Entity? Find(string table, Guid id)
    {
        lock (_lock) return _store.Find(LocalTables.Get(table), id) is { } row ? _reader.Entity(row, new ColumnSet(true)) : null;
    }

    /// <summary>Closes the file, if there is one.</summary>
    public void Dispose() => _store.Dispose();

    private OrganizationResponse Execute(OrganizationRequest request, Guid userId, Guid authenticatedUserId) => Handle(request, userId, authenticatedUserId).ResponseOrThrow();

    /// <summary>Handles a request of a client and runs the asynchronous steps that it queued.</summary>
    private Outcome Handle(OrganizationRequest request, Guid userId, Guid authenticatedUserId)
    {
        lock (_lock)
        {
            try
            {
                if (_shared is not { } shared) return Dispatch(request, ContextOf(userId, authenticatedUserId));
                using var own = _store.Begin(shared.Transaction);
                var context = ContextOf(userId, authenticatedUserId) with { Transaction = own, Deadline = shared.Deadline };
                context.CheckTime(_options);
                var outcome = Dispatch(request, context);
                if (outcome.Fault is null) own.Complete();
                return outcome;
            }
            finally
            {
                RunQueuedJobs();
            }
        }
    }

    private Outcome Dispatch(OrganizationRequest request, RequestContext context)
    {
        if (context.InitiatingUserId != context.AuthenticatedUserId) SecurityModel.CheckAdministrator(_security.User(context.AuthenticatedUserId), "act on behalf of another user");
        return _dispatcher.Dispatch(request, context);
    }

    /// <summary>Runs the asynchronous steps that wait, unless a shared transaction is open or a test runs them.</summary>
    private void RunQueuedJobs()
    {
        if (_shared is null && _options.RunsSystemJobsAtOnce && _jobs.Count > 0) _jobs.Run();
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
