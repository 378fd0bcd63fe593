using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class RetrieveVersionTests : NoEventTests
{
    protected override string Message => "RetrieveVersion";

    protected override IReadOnlyList<string> Required => [];

    protected override OrganizationRequest Request() => new RetrieveVersionRequest();

    [Fact]
    public void The_version_has_four_numbers() =>
        System.Version.Parse(((RetrieveVersionResponse)Center.As(Center.User()).Execute(new RetrieveVersionRequest())).Version!).Should().Be(new System.Version(9, 2, 0, 0));
}
