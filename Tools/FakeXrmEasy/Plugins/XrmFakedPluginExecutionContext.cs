using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins;

/// <summary>
/// The execution context that a test fills for a plug-in. A new one has no collections and no names: they are null until the test
/// sets them, although the SDK declares them as not null. <c>GetDefaultPluginContext</c> returns one with its collections.
/// </summary>
[DataContract(Name = "PluginExecutionContext", Namespace = "")]
public class XrmFakedPluginExecutionContext : IPluginExecutionContext
{
    public XrmFakedPluginExecutionContext()
    {
        Depth = 1;
        IsolationMode = 1;
    }

    [DataMember(Order = 1)]
    public Guid BusinessUnitId { get; set; }

    [DataMember(Order = 2)]
    public Guid CorrelationId { get; set; }

    [DataMember(Order = 3)]
    public int Depth { get; set; }

    [DataMember(Order = 4)]
    public Guid InitiatingUserId { get; set; }

    [DataMember(Order = 5)]
    public ParameterCollection InputParameters { get; set; } = null!;

    [DataMember(Order = 6)]
    public bool IsExecutingOffline { get; set; }

    [DataMember(Order = 7)]
    public bool IsInTransaction { get; set; }

    [DataMember(Order = 8)]
    public bool IsOfflinePlayback { get; set; }

    [DataMember(Order = 9)]
    public int IsolationMode { get; set; }

    [DataMember(Order = 10)]
    public string MessageName { get; set; } = "Create";

    [DataMember(Order = 11)]
    public int Mode { get; set; }

    [DataMember(Order = 12)]
    public DateTime OperationCreatedOn { get; set; }

    [DataMember(Order = 13)]
    public Guid OperationId { get; set; }

    [DataMember(Order = 14)]
    public Guid OrganizationId { get; set; }

    [DataMember(Order = 15)]
    public string OrganizationName { get; set; } = null!;

    [DataMember(Order = 16)]
    public ParameterCollection OutputParameters { get; set; } = null!;

    [DataMember(Order = 17)]
    public EntityReference OwningExtension { get; set; } = null!;

    [DataMember(Order = 18)]
    public EntityImageCollection PostEntityImages { get; set; } = null!;

    [DataMember(Order = 19)]
    public EntityImageCollection PreEntityImages { get; set; } = null!;

    [DataMember(Order = 20)]
    public Guid PrimaryEntityId { get; set; }

    [DataMember(Order = 21)]
    public string PrimaryEntityName { get; set; } = null!;

    [DataMember(Order = 22)]
    public Guid? RequestId { get; set; }

    [DataMember(Order = 23)]
    public string? SecondaryEntityName { get; set; }

    [DataMember(Order = 24)]
    public ParameterCollection SharedVariables { get; set; } = null!;

    [DataMember(Order = 25)]
    public Guid UserId { get; set; }

    [DataMember(Order = 26)]
    public IPluginExecutionContext? ParentContext { get; set; }

    [DataMember(Order = 27)]
    public int Stage { get; set; }

    public static XrmFakedPluginExecutionContext New() => new();
}
