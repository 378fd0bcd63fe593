namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the images of a bulk message, one collection for each row.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3, IPluginExecutionContext2, IPluginExecutionContext, IExecutionContext
{
    EntityImageCollection[] PreEntityImagesCollection { get; }

    EntityImageCollection[] PostEntityImagesCollection { get; }
}
