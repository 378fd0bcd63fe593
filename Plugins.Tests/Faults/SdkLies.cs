using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>Wrong values of the types of the SDK: collections, rows, images, contexts.</summary>
internal static class SdkLies
{
    private static readonly string[] Parameters = ["Target", "Targets", "State", "Status", "EntityMoniker", "Text", "Region", "msdyn_fromphone", "statuscode", "msdyn_ocphonecallengagementctxid"];

    private static readonly object?[] Odd = [null, 42, "text", new Entity("contact"), new EntityReference("contact", Guid.Empty), new OptionSetValue(int.MinValue), new object(), new EntityCollection([null!]), new[] { "text" }];

    public static IReadOnlyList<Fault> All { get; } =
    [
        Fault.Of<ParameterCollection>("no parameters", _ => new ParameterCollection()),
        .. Parameters.Select(name => Fault.Of<ParameterCollection>($"without {name}", real => Copy(real, name, remove: true), real => real.Contains(name))),
        .. Parameters.SelectMany(name => Odd.Select((odd, index) => Fault.Of<ParameterCollection>($"{name} is {odd?.GetType().Name ?? "null"} {index}", real => Copy(real, name, odd), real => real.Contains(name)))),

        Fault.Of<EntityImageCollection>("no images", _ => new EntityImageCollection()),
        Fault.Of<EntityImageCollection>("an image that is null", _ => Images(null)),
        Fault.Of<EntityImageCollection>("an image of another table without columns", _ => Images(new Entity("contact"))),
        .. Odd.Select((odd, index) => Fault.Of<EntityImageCollection>($"an image whose columns are {odd?.GetType().Name ?? "null"} {index}", _ => Images(Filled(odd)))),
        Fault.Of<EntityImageCollection[]>("no rows of images", _ => Array.Empty<EntityImageCollection>()),
        Fault.Of<EntityImageCollection[]>("rows of images that are null", real => new EntityImageCollection[real.Length]),
        Fault.Of<EntityImageCollection[]>("too few rows of images", real => real[..^1]),

        Fault.Of<EntityReference>("a step without a name", _ => new EntityReference("sdkmessageprocessingstep", Guid.Empty)),
        Fault.Of<EntityReference>("a step with an odd name", _ => new EntityReference("contact", Guid.Empty) { Name = "{step} \uD800" }),
        Fault.Of<IPluginExecutionContext>("a parent that is its own parent", real => new Circle(real)),

        Fault.Of<Entity>("a row without columns", _ => new Entity()),
        .. Odd.Select((odd, index) => Fault.Of<Entity>($"a row whose columns are {odd?.GetType().Name ?? "null"} {index}", _ => Filled(odd))),
        Fault.Of<EntityCollection>("no rows", _ => new EntityCollection()),
        Fault.Of<EntityCollection>("a row that is null", _ => new EntityCollection([null!])),
        Fault.Of<EntityCollection>("a row without columns", _ => new EntityCollection([new Entity("contact")])),
        .. Odd.Concat([new AliasedValue("a", "b", null), new AliasedValue("a", "b", 42), new AliasedValue(null!, null!, "[")])
            .Select((odd, index) => Fault.Of<EntityCollection>($"a variable that is {odd?.GetType().Name ?? "null"} {index}", _ => Variable(odd))),
        .. new[] { "[", "\0", new string('[', 100_000), new string(' ', 1_000_000), "{\"phones\":" + new string('{', 5_000), "\"\\uD800\"", "{\"\uD800\":1}", "{\"mode\":\"" + new string('x', 100_000) + "\"}" }
            .Select((text, index) => Fault.Of<EntityCollection>($"an absurd variable {index}", _ => Variable(text))),
    ];

    private static ParameterCollection Copy(ParameterCollection real, string name, object? value = null, bool remove = false)
    {
        var copy = new ParameterCollection();
        foreach (var parameter in real) copy[parameter.Key] = parameter.Value;
        if (remove) copy.Remove(name);
        else copy[name] = value;
        return copy;
    }

    private static EntityImageCollection Images(Entity? image) => new() { ["PreImage"] = image! };

    private static Entity Filled(object? value)
    {
        var row = new Entity("contact") { ["uilanguageid"] = value };
        foreach (var column in PhoneCallTable.Columns) row[column.LogicalName] = value;
        return row;
    }

    private static EntityCollection Variable(object? value) =>
        new([new Entity("environmentvariabledefinition") { ["current.value"] = value is string text ? new AliasedValue("environmentvariablevalue", "value", text) : value, ["defaultvalue"] = value }]);

    /// <summary>A context with an endless chain of parents.</summary>
    private sealed class Circle(IPluginExecutionContext real) : IPluginExecutionContext
    {
        public IPluginExecutionContext ParentContext => this;

        public int Stage => real.Stage;

        public int Mode => real.Mode;

        public int IsolationMode => real.IsolationMode;

        public int Depth => real.Depth;

        public string MessageName => real.MessageName;

        public string PrimaryEntityName => real.PrimaryEntityName;

        public Guid? RequestId => real.RequestId;

        public string SecondaryEntityName => "";

        public ParameterCollection InputParameters { get; } = [];

        public ParameterCollection OutputParameters => real.OutputParameters;

        public ParameterCollection SharedVariables => null!;

        public Guid UserId => real.UserId;

        public Guid InitiatingUserId => real.InitiatingUserId;

        public Guid BusinessUnitId => real.BusinessUnitId;

        public Guid OrganizationId => real.OrganizationId;

        public string OrganizationName => real.OrganizationName;

        public Guid PrimaryEntityId => real.PrimaryEntityId;

        public EntityImageCollection PreEntityImages => real.PreEntityImages;

        public EntityImageCollection PostEntityImages => real.PostEntityImages;

        public EntityReference OwningExtension => null!;

        public Guid CorrelationId => real.CorrelationId;

        public bool IsExecutingOffline => false;

        public bool IsOfflinePlayback => false;

        public bool IsInTransaction => true;

        public Guid OperationId => real.OperationId;

        public DateTime OperationCreatedOn => real.OperationCreatedOn;
    }
}
