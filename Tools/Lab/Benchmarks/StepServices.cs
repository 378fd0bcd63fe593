using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Messages;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// The services of a step at little cost: always the same context, a service without rows but for a user who reads English, and a trace that formats its lines
/// as the platform does and drops them.
/// </summary>
internal sealed class StepServices(string message, ParameterCollection parameters) : RequestService, IServiceProvider, IOrganizationServiceFactory, IPluginExecutionContext, ITracingService
{
    private const int English = 1033;

    private readonly StringBuilder _trace = new();

    public int Stage => 10;

    public string MessageName => message;

    public string PrimaryEntityName => PhoneCallTable.LogicalName;

    public ParameterCollection InputParameters => parameters;

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public IPluginExecutionContext? ParentContext => null;

    public int Mode => 0;

    public int IsolationMode => 2;

    public int Depth => 1;

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public Guid UserId => Guid.Empty;

    public Guid InitiatingUserId => Guid.Empty;

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId { get; } = Guid.NewGuid();

    public string OrganizationName => "";

    public Guid PrimaryEntityId => Guid.Empty;

    public EntityReference OwningExtension { get; } = new();

    public Guid CorrelationId => Guid.Empty;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => false;

    public Guid OperationId => Guid.Empty;

    public DateTime OperationCreatedOn => DateTime.UnixEpoch;

    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public override OrganizationResponse Execute(OrganizationRequest request) => request is RetrieveRequest
        ? new RetrieveResponse { Results = { ["Entity"] = new Entity("usersettings") { ["uilanguageid"] = English } } }
        : new RetrieveMultipleResponse { Results = { ["EntityCollection"] = new EntityCollection() } };

    public void Trace(string format, params object?[]? args)
    {
        _trace.Clear();
        if (args is null or []) _trace.Append(format);
        else _trace.AppendFormat(CultureInfo.InvariantCulture, format, args);
    }
}
