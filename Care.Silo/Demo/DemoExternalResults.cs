using System.Globalization;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.ExternalResults;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>The results that laboratories outside sent of twenty people, in one upload. Where some are there already nothing is uploaded.</summary>
internal sealed class DemoExternalResults(IGrainFactory grains)
{
    private const int People = 20;

    private static readonly DateOnly FirstDay = new(2023, 11, 20);

    private static readonly string[] Streets = ["Temple Road", "Mill Lane", "Canal Bank", "Market Street"];

    /// <summary>Uploads them, in the name of the district's administrator.</summary>
    public async Task Upload(Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var there = await grains.GetGrain<IExternalResultQueries>(0).List(new ExternalResultFilter { SrfId = "00/EKM/" }, new Paging(1, 0));
            if (there.EnsureSucceeded("The list of external results").Count == 0)
            {
                ExternalResultUpload upload = new() { SampleTests = [.. Enumerable.Range(0, People).Select(Row)] };
                (await grains.GetGrain<IExternalResultUpload>(DemoIds.Of("upload of external results")).Store(upload)).EnsureSucceeded("The upload");
            }
        }
    }

    private static ExternalResultRow Row(int number) => new()
    {
        SrfId = string.Create(CultureInfo.InvariantCulture, $"00/EKM/{number:0000}"),
        Name = string.Create(CultureInfo.InvariantCulture, $"Patient {number + 1}"),
        Age = 20 + (number * 13 % 60),
        AgeIn = "years",
        Gender = number % 3 == 0 ? "Male" : "Female",
        Address = string.Create(CultureInfo.InvariantCulture, $"{number + 3} {Streets[number % Streets.Length]}, Poothrikka"),
        MobileNumber = string.Create(CultureInfo.InvariantCulture, $"97441002{number:00}"),
        IsRepeat = number % 5 == 0,
        PatientStatus = number % 4 == 0 ? "Symptomatic" : "Asymptomatic",
        Ward = DemoExamples.UploadedWard.ToString(CultureInfo.InvariantCulture),
        LocalBody = DemoExamples.UploadedLocalBody,
        LocalBodyType = "Grama Panchayath",
        District = DemoExamples.DistrictName,
        Source = "Primary health centre",
        PatientCategory = "Cat 2",
        LabName = "District laboratory",
        TestType = number % 2 == 0 ? "Antigen" : "RTPCR",
        SampleType = "Nasal swab",
        Result = number % 6 == 0 ? "Positive" : "Negative",
        SampleCollectionDate = FirstDay.AddDays(number / 3),
        ResultDate = FirstDay.AddDays((number / 3) + 1 + (number % 2)),
    };
}
