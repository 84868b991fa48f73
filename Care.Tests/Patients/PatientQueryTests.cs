using Care.WebFront.Binding;
using Care.WebFront.Patients;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Patients;

/// <summary>What the parameters of patient lists mean (contract 04, §4.3 and §7).</summary>
public sealed class PatientQueryTests
{
    [Theory]
    [InlineData("facility__name,-last_consultation__current_bed__bed__name", "")]
    [InlineData("facility__name,-modified_date", "ModifiedDate-")]
    [InlineData("-category_severity", "CategorySeverity-")]
    [InlineData("id,name", "Id,Name")]
    public void The_discharged_are_not_ordered_by_facility_or_bed(string sent, string expected)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString("?ordering=" + Uri.EscapeDataString(sent));
        var order = FilterReader<PatientQuery>.Instance.Read(new RequestQuery(request)).OrderOfDischarged();
        Assert.Equal(expected, string.Join(',', order.Select(term => $"{term.By}{(term.Descending ? "-" : "")}")));
    }
}
