script nodata nopasswords nosettings
