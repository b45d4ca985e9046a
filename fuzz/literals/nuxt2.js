window.__NUXT__=(function(a,b,c){c.title=a;c.body=b;return {data:[{post:c,blocks:[{type:"p",text:b}]}],n:-1}}("A title","The plant opens next year, the ministry said on Monday.",{}));
