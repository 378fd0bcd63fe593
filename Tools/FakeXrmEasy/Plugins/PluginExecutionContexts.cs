using System;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy.Plugins.PluginExecutionContext;

public class XrmFakedPluginExecutionContext2 : XrmFakedPluginExecutionContext, IPluginExecutionContext2
{
    public XrmFakedPluginExecutionContext2()
    {
    }

    public Guid UserAzureActiveDirectoryObjectId { get; set; }

    public Guid InitiatingUserAzureActiveDirectoryObjectId { get; set; }

    public Guid InitiatingUserApplicationId { get; set; }

    public Guid PortalsContactId { get; set; }

    public bool IsPortalsClientCall { get; set; }
}

public class XrmFakedPluginExecutionContext3 : XrmFakedPluginExecutionContext2, IPluginExecutionContext3
{
    public XrmFakedPluginExecutionContext3()
    {
    }

    public Guid AuthenticatedUserId => InitiatingUserId;
}

public class XrmFakedPluginExecutionContext4 : XrmFakedPluginExecutionContext3, IPluginExecutionContext4
{
    public XrmFakedPluginExecutionContext4()
    {
    }

    public EntityImageCollection[] PreEntityImagesCollection { get; set; } = null!;

    public EntityImageCollection[] PostEntityImagesCollection { get; set; } = null!;
}
